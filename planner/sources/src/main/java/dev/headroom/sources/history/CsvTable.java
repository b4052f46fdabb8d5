package dev.headroom.sources.history;

import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A header row and the rows under it, each with its line in the file: what every reader of this package reads. */
final class CsvTable {

    private final Path file;
    private final List<String> lines;
    private final int headerIndex;
    private final List<String> columns;

    private CsvTable(Path file, List<String> lines, int headerIndex) {
        this.file = file;
        this.lines = lines;
        this.headerIndex = headerIndex;
        this.columns = split(headerIndex);
    }

    /** A file that is a table from its first line. */
    static CsvTable read(Path file) {
        return of(file, SourceLines.read(file), 0);
    }

    /**
     * A table under a head of {@code headerIndex} lines.
     *
     * @throws SourceException where there are no rows
     */
    static CsvTable of(Path file, List<String> lines, int headerIndex) {
        CsvTable table = new CsvTable(file, lines, headerIndex);
        if (lines.size() == headerIndex + 1) {
            throw table.headerFault("is the last line; there are no rows under the header");
        }
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** This table, whose columns are these in this order. */
    CsvTable withColumns(List<String> wanted) {
        if (!columns.equals(wanted)) {
            throw headerFault(
                    "columns are '" + String.join(",", columns) + "', must be '" + String.join(",", wanted) + "'");
        }
        return this;
    }

    /** The rows in order of the file; a fault of one is thrown when its turn comes. */
    Stream<CsvRow> rows() {
        Map<String, Integer> places = new HashMap<>();
        for (String column : columns) {
            places.put(column, places.size());
        }
        return IntStream.range(headerIndex + 1, lines.size()).mapToObj(i -> row(i, places));
    }

    SourceException headerFault(String fault) {
        return SourceException.at(file, headerIndex + 1L, fault);
    }

    private CsvRow row(int index, Map<String, Integer> places) {
        if (lines.get(index).isBlank()) {
            throw SourceException.at(file, index + 1L, "is blank; blank lines may stand only at the end");
        }
        List<String> cells = split(index);
        if (cells.size() != columns.size()) {
            throw SourceException.at(
                    file,
                    index + 1L,
                    "has " + cells.size() + " cells, must have " + columns.size() + ": " + String.join(",", columns));
        }
        return new CsvRow(file, index + 1L, places, cells);
    }

    private List<String> split(int index) {
        try {
            return CsvCells.split(lines.get(index));
        } catch (IllegalArgumentException e) {
            throw new SourceException(file + ":" + (index + 1) + ": " + e.getMessage(), e);
        }
    }
}
