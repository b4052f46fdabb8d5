package dev.headroom.sources.logs;

import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A DuckDB of its own for one import: its tables and what does not fit in memory lie in a temporary folder, which is gone
 * when it is closed. It loads no extension and reaches no network.
 */
final class Duck implements AutoCloseable {

    private static final int MEGABYTES = 1024;
    private static final int MEGABYTES_A_THREAD = 256;

    private final Path folder;
    private final Connection connection;

    private Duck(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** What is made of one row of a result. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Duck open() {
        Path folder = folder();
        try {
            Duck duck = new Duck(folder, DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("import.duckdb")));
            duck.settle();
            return duck;
        } catch (SQLException e) {
            delete(folder);
            throw fault(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("headroom-import-");
        } catch (IOException e) {
            throw new SourceException(
                    System.getProperty("java.io.tmpdir") + ": no temporary folder can be made in it (" + e
                            + "); an import needs one, choose another with HEADROOM_JAVA_OPTS=-Djava.io.tmpdir=DIR",
                    e);
        }
    }

    private void settle() {
        int threads = Runtime.getRuntime().availableProcessors();
        run("SET autoinstall_known_extensions = false");
        run("SET autoload_known_extensions = false");
        run("SET threads = " + threads);
        run("SET memory_limit = '" + (MEGABYTES + threads * MEGABYTES_A_THREAD) + "MB'");
        run("SET temp_directory = " + text(folder.resolve("spill").toString()));
        run("SET preserve_insertion_order = false");
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    <T> List<T> rows(String sql, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        } catch (SQLException e) {
            throw fault(e);
        }
        return rows;
    }

    long number(String sql) {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    /** A text as SQL writes it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name of a column as SQL writes it. */
    static String name(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Only one line of what DuckDB says: the lines after it may quote what it reads. */
    private static SourceException fault(SQLException e) {
        List<String> lines = String.valueOf(e.getMessage()).lines().toList();
        String said = lines.stream()
                .filter(line -> line.startsWith("Error: "))
                .findFirst()
                .orElse(lines.isEmpty() ? "no reason given" : lines.get(0));
        return new SourceException("the import failed in DuckDB: " + said, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
