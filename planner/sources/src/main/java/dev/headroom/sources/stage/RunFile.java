package dev.headroom.sources.stage;

import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as a run found or left it.
 *
 * @param name where it is: from the run folder where it lies in it, else as it was given; parts are joined by {@code /}
 * @param bytes its length
 * @param sha256 the SHA-256 of its bytes, in 64 lower-case hexadecimal digits
 */
public record RunFile(String name, long bytes, String sha256) {

    private static final int BLOCK = 1 << 16;

    /** @throws IllegalArgumentException where the name is blank, the length negative or the hash not one of SHA-256 */
    public RunFile {
        Require.text("name of a file", name);
        Require.notNegative("bytes of " + name, bytes);
        Require.that(
                sha256.length() == 64 && sha256.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0),
                "sha256 of " + name + " is '" + sha256 + "', must be 64 lower-case hexadecimal digits");
    }

    /**
     * Hashes a file as it is now, named as it is given.
     *
     * @throws SourceException where it cannot be read
     */
    public static RunFile of(Path file) {
        MessageDigest digest = digest();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
                bytes += read;
            }
        } catch (IOException e) {
            throw new SourceException(file + ": cannot be hashed for the manifest (" + e + ")", e);
        }
        return new RunFile(slashed(file), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** As {@link #of(Path)}, named from {@code folder} where the file lies in it. */
    public static RunFile in(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        RunFile hashed = of(file);
        return to.startsWith(from) ? new RunFile(slashed(from.relativize(to)), hashed.bytes, hashed.sha256) : hashed;
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
