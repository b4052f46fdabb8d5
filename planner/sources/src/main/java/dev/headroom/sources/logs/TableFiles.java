package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of one table, CSV or Parquet, all with the same columns. */
final class TableFiles {

    private static final Pattern TABLES = Pattern.compile("[^.].*\\.(csv(\\.gz)?|parquet)");

    private TableFiles() {}

    /** @throws SourceException where there is none, or both kinds */
    static List<LogFile> of(Path root) {
        List<LogFile> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file ->
                            TABLES.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .map(LogFile::of)
                    .toList();
        } catch (IOException e) {
            throw SourceException.unreadable(root, e);
        }
        if (files.isEmpty()) {
            throw SourceException.in(
                    root, "is no table and holds none; a table's name ends in .csv, .csv.gz or .parquet");
        }
        long parquet = files.stream().filter(file -> isParquet(file.path())).count();
        if (parquet != 0 && parquet != files.size()) {
            throw SourceException.in(root, "holds CSV and Parquet; import them one by one");
        }
        return files;
    }

    static boolean isParquet(Path file) {
        return file.toString().endsWith(".parquet");
    }

    /** @throws SourceException where a column of the mapping is missing, or a file has other columns than the first */
    static List<String> columns(Duck duck, List<LogFile> files, TableMapping mapping) {
        Path first = files.get(0).path();
        List<String> columns = columns(duck, first);
        mapping.columns().forEach((meaning, name) -> {
            if (!columns.contains(name)) {
                throw SourceException.at(
                        first,
                        1,
                        "has no column '" + name + "', which the mapping gives as " + meaning + "; it has "
                                + String.join(", ", columns));
            }
        });
        for (LogFile file : files) {
            if (!columns(duck, file.path()).equals(columns)) {
                throw SourceException.at(
                        file.path(), 1, "has other columns than " + first + "; import them one by one");
            }
        }
        return columns;
    }

    private static List<String> columns(Duck duck, Path file) {
        if (isParquet(file)) {
            String files = BedrockRecords.list(List.of(file));
            return duck.rows(
                    "SELECT name FROM (DESCRIBE SELECT * FROM read_parquet(" + files + ")) AS c(name)",
                    row -> String.valueOf(row.getString(1)));
        }
        return CsvHeader.read(file);
    }

    /** How DuckDB reads them, as a relation with a column {@code filename}. */
    static String relation(List<Path> files, List<String> columns) {
        if (isParquet(files.get(0))) {
            return "read_parquet(" + BedrockRecords.list(files) + ", filename = true)";
        }
        String types = columns.stream()
                .map(column -> Duck.text(column) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + BedrockRecords.list(files) + ", auto_detect = false, header = true, columns = " + types
                + ", delim = ',', quote = '\"', escape = '\"', store_rejects = true, filename = true)";
    }

    /** The names in the first line of a CSV. */
    private static final class CsvHeader {

        private CsvHeader() {}

        static List<String> read(Path file) {
            try (BufferedReader reader = JsonLines.reader(file, StandardCharsets.UTF_8)) {
                String line = reader.readLine();
                if (line == null || line.isBlank()) {
                    throw SourceException.at(file, 1, "is empty, must have the names of the columns");
                }
                return dev.headroom.sources.history.CsvCells.split(line.replace("\uFEFF", ""));
            } catch (IllegalArgumentException e) {
                throw new SourceException(file + ":1: " + e.getMessage(), e);
            } catch (IOException e) {
                throw SourceException.unreadable(file, e);
            }
        }
    }
}
