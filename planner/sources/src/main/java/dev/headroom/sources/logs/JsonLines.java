package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Lines of a file of JSON lines. Blank ones are no rows. */
final class JsonLines {

    private JsonLines() {}

    /** The line on which the n-th row stands, both counted from 1. */
    static long line(Path file, long row) {
        try (BufferedReader reader = reader(file, StandardCharsets.ISO_8859_1)) {
            long line = 0;
            long rows = 0;
            for (String text = reader.readLine(); text != null && rows < row; text = reader.readLine()) {
                line++;
                rows += text.isBlank() ? 0 : 1;
            }
            return line;
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    /** The file's text, unzipped where its name says so. */
    static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(opened(file), charset));
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
