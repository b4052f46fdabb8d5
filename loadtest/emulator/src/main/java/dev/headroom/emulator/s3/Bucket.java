package dev.headroom.emulator.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A bucket: the files of a folder, each an object whose key is its path. What is half written (hidden files that end in {@code
 * .part}) is no object.
 *
 * @param name its name
 * @param folder where its files are
 */
record Bucket(String name, Path folder) {

    static final String DELIMITER = "/";
    private static final int ONE_LEVEL = 1;

    /**
     * An object.
     *
     * @param key its key
     * @param file its bytes
     * @param bytes how many
     * @param modified when it was put there
     */
    record Item(String key, Path file, long bytes, Instant modified) {

        /** Another one for other bytes: files appear whole and are replaced whole. */
        String etag() {
            String state = key + '\n' + bytes + '\n' + modified;
            UUID hash = UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8));
            return '"' + hash.toString().replace("-", "") + '"';
        }
    }

    /**
     * Objects whose keys begin so, by key. With {@code oneLevel} those in folders below are left out, and the folders are there
     * under their names, each with a slash at its end and without an item.
     */
    TreeMap<String, Optional<Item>> below(String prefix, boolean oneLevel) throws IOException {
        TreeMap<String, Optional<Item>> found = new TreeMap<>();
        Optional<Path> begin = inside(prefix.substring(0, prefix.lastIndexOf(DELIMITER) + 1));
        if (begin.filter(Files::isDirectory).isEmpty()) {
            return found;
        }
        try (Stream<Path> all = Files.walk(begin.get(), oneLevel ? ONE_LEVEL : Integer.MAX_VALUE)) {
            for (Path path : all.filter(each -> !each.equals(begin.get())).toList()) {
                String key = key(path);
                if (Files.isRegularFile(path) && key.startsWith(prefix) && isWhole(path)) {
                    found.put(key, Optional.of(item(key, path)));
                } else if (oneLevel && (key + DELIMITER).startsWith(prefix) && holdsAny(path)) {
                    found.put(key + DELIMITER, Optional.empty());
                }
            }
        }
        return found;
    }

    /** The object of a key. */
    Optional<Item> item(String key) throws IOException {
        Optional<Path> file = inside(key).filter(Files::isRegularFile).filter(Bucket::isWhole);
        return file.isEmpty() ? Optional.empty() : Optional.of(item(key, file.get()));
    }

    private static Item item(String key, Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Item(
                key, file, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /** A path in the bucket's folder; nothing where a key has parts that lead elsewhere. */
    private Optional<Path> inside(String key) {
        if (key.indexOf('\0') >= 0 || key.startsWith(DELIMITER) || key.contains("//")) {
            return Optional.empty();
        }
        List<String> parts = List.of(key.split(DELIMITER, -1));
        boolean leadsElsewhere = parts.contains("..") || parts.contains(".");
        return leadsElsewhere ? Optional.empty() : Optional.of(folder.resolve(key));
    }

    private String key(Path path) {
        return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), DELIMITER);
    }

    private static boolean isWhole(Path file) {
        String name = String.valueOf(file.getFileName());
        return !(name.startsWith(".") && name.endsWith(".part"));
    }

    private static boolean holdsAny(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.anyMatch(each -> Files.isRegularFile(each) && isWhole(each));
        }
    }
}
