package dev.headroom.emulator.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that stands for S3: objects are files under {@code FOLDER/BUCKET}. They appear whole or not at all.
 *
 * @param folder the folder
 */
record ObjectStore(Path folder) {

    private static final String PART = ".part";

    Path path(String bucket, String key) {
        return folder.resolve(bucket).resolve(key);
    }

    /** Where an object is written until it is whole. */
    Path part(String bucket, String name) throws IOException {
        Path bucketFolder = Files.createDirectories(folder.resolve(bucket));
        return bucketFolder.resolve("." + name + PART);
    }

    /** Puts what was written in its place. */
    void move(Path part, String bucket, String key) throws IOException {
        Path target = path(bucket, key);
        Path parent = target.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    void put(String bucket, String key, byte[] bytes) throws IOException {
        Path part = part(bucket, Long.toHexString(Thread.currentThread().getId()) + "-object");
        Files.write(part, bytes);
        move(part, bucket, key);
    }

    /** Throws away what will not be whole. */
    static void discard(Path part) throws IOException {
        Files.deleteIfExists(part);
    }
}
