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
    static List<BadLine> damaged(List<LogFile> files) {
        return files.parallelStream()
                .filter(LogFile::isGzip)
                .map(file -> check(file.path()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BadLine> check(Path file) {
        long lines = 0;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw, BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                lines += lines(buffer, length);
            }
            return Optional.empty();
        } catch (EOFException e) {
            return Optional.of(new BadLine(file, lines + 1, "gzip ends too early; copy the file again"));
        } catch (ZipException e) {
            return Optional.of(
                    new BadLine(file, lines + 1, "gzip is damaged (" + e.getMessage() + "); copy the file again"));
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    private static int lines(byte[] buffer, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
