package dev.headroom.sources;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: to a neighbour first, moved into place at the end. */
public final class SafeFile {

    private SafeFile() {}

    /** Writes to a file that is not there yet, or half there. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private interface Draft {
        void write(Path draft) throws IOException;
    }

    /**
     * Writes UTF-8 text, making the folder where it is missing and replacing a file of that name.
     *
     * @throws SourceException where the place cannot be written; nothing is left behind
     */
    public static void write(Path file, Content content) {
        place(file, draft -> {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
        });
    }

    /** As {@link #write(Path, Content)}, bytes as they are. */
    public static void write(Path file, byte[] content) {
        place(file, draft -> Files.write(draft, content));
    }

    private static void place(Path file, Draft content) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw SourceException.in(file, "is a folder, must be a file");
        }
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve("." + target.getFileName() + ".part");
            try {
                content.write(draft);
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            throw SourceException.in(Path.of(e.getFile()), "is a file, must be a folder to write " + file + " into it");
        } catch (IOException e) {
            throw new SourceException(
                    file + ": cannot be written (" + e + "); check the folder and its permissions", e);
        }
    }

    /**
     * Deletes a file that is not true any more.
     *
     * @return whether it was there
     */
    public static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SourceException(file + ": cannot be deleted (" + e.getMessage() + "); delete it by hand", e);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
