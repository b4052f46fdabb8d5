package dev.headroom.config.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one kind, each named after what it holds.
 *
 * @param path the folder, as in {@code config/scenarios}
 */
record Folder(Path path) {

    private static final Pattern YAML = Pattern.compile("\\.ya?ml$");

    /** Its YAML files by name, in order of name; files that editors hide are not among them. */
    SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path file : listed()) {
            Path other = files.putIfAbsent(nameOf(file), file);
            if (other != null) {
                throw ConfigException.in(file, "has the name of " + other.getFileName() + "; rename one of the two");
            }
        }
        return files;
    }

    private List<Path> listed() {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> isYaml(fileName(file)) && !fileName(file).startsWith("."))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw ConfigException.in(path, "there is no such folder; name the config folder that has it")
                    .from(e);
        } catch (IOException e) {
            throw ConfigException.in(path, "cannot be read (" + e + "); check its permissions")
                    .from(e);
        }
    }

    /**
     * The file that a user means.
     *
     * @param nameOrFile a path where it ends in {@code .yaml} or {@code .yml} or has a separator; a name in this folder otherwise
     */
    Path file(String nameOrFile) {
        if (isYaml(nameOrFile) || nameOrFile.contains("/") || nameOrFile.contains(separator())) {
            return asPath(nameOrFile);
        }
        SortedMap<String, Path> files = files();
        Path file = files.get(nameOrFile);
        if (file == null) {
            throw ConfigException.in(
                    path,
                    "has no '" + Shown.text(nameOrFile) + "'; " + NearNames.hint(nameOrFile, files.keySet())
                            + ". A path must end in .yaml");
        }
        return file;
    }

    private static Path asPath(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw ConfigException.in(Path.of("."), "has no file '" + Shown.text(written) + "'; check the path")
                    .from(e);
        }
    }

    /** The name of what a file holds: its own, without {@code .yaml}. */
    static String nameOf(Path file) {
        return YAML.matcher(fileName(file)).replaceFirst("");
    }

    private static boolean isYaml(String file) {
        return YAML.matcher(file).find();
    }

    private String separator() {
        return path.getFileSystem().getSeparator();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
