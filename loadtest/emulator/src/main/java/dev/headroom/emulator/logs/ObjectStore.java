package dev.headroom.emulator.logs;

import dev.headroom.emulator.profile.EmulatorException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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

    /**
     * A folder that is there and may be written to; it is made where it is not.
     *
     * @throws EmulatorException where that cannot be
     */
    static ObjectStore open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, new AccessDeniedException(folder.toString()));
        }
        return new ObjectStore(folder);
    }

    private static EmulatorException unusable(Path folder, IOException cause) {
        return new EmulatorException(
                "S3 folder " + folder + " is no folder that can be written to; give --s3 a folder, which is made where"
                        + " it does not exist",
                cause);
    }

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
