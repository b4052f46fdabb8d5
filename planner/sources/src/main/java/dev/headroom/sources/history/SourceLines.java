package dev.headroom.sources.history;

import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a text file, without a byte order mark and without blank lines at the end. */
final class SourceLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceLines() {}

    /** @throws SourceException where the file cannot be read, is not UTF-8 or holds nothing */
    static List<String> read(Path file) {
        List<String> lines = withoutBlankEnd(lines(file));
        if (lines.isEmpty()) {
            throw SourceException.in(file, "is empty, must have a header row and rows");
        }
        if (lines.get(0).startsWith(BYTE_ORDER_MARK)) {
            lines.set(0, lines.get(0).substring(BYTE_ORDER_MARK.length()));
        }
        return lines;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new SourceException(file + ": is not text in UTF-8; save it as CSV in UTF-8", e);
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
