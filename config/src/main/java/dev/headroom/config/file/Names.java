package dev.headroom.config.file;

/** The name inside a file, which is the file's own. */
final class Names {

    private Names() {}

    static String read(YamlMap map) {
        YamlValue value = map.get("name");
        String name = value.text();
        String file = Folder.nameOf(value.place().file());
        if (!name.equals(file)) {
            throw value.refuse("must be the file's name, '" + file + "'; change one of the two");
        }
        return name;
    }
}
