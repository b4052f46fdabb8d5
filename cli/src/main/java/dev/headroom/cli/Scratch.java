package dev.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A temporary folder that is gone when it is closed. */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Set<Path> files = new HashSet<>();

    Scratch() {
        try {
            folder = Files.createTempDirectory("headroom-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for temporary files", e);
        }
    }

    Path file(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder cannot be deleted: " + folder, e);
        }
    }
}
