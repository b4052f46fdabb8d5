package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Finds gzip files that are cut short or damaged, by reading each to its check sum. DuckDB reads such a file as far as it
 * goes and says nothing.
 */
final class GzipCheck {

    private static final int BUFFER = 1 << 16;

    private GzipCheck() {}

    /**
     * The damaged ones of these files, in their order.
     *
     * @throws SourceException where a file cannot be read at all
     */
    static List<BadLine> damaged(List<LogFile> files, LogWork work) {
        return files.parallelStream()
                .filter(LogFile::isGzip)
                .map(file -> {
                    Optional<BadLine> found = check(file.path());
                    work.checked(file);
                    return found;
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BadLine> check(Path file) {
        try {
            return fault(file).map(fault -> new BadLine(file.toString(), linesOf(file) + 1, fault));
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    private static Optional<String> fault(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw, BUFFER)) {
            int length = 0;
            while (length >= 0) {
                length = in.read(buffer);
            }
            return Optional.empty();
        } catch (EOFException e) {
            return Optional.of("gzip ends too early");
        } catch (ZipException e) {
            return Optional.of("gzip is damaged (" + e.getMessage() + ")");
        }
    }

    /** Line breaks up to the damage. */
    private static long linesOf(Path file) {
        long lines = 0;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw, BUFFER)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                lines += next == '\n' ? 1 : 0;
            }
        } catch (IOException e) {
            return lines;
        }
        return lines;
    }
}
