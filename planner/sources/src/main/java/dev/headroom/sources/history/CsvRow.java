package dev.headroom.sources.history;

import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One row of a file.
 *
 * @param file where it stands
 * @param line its line, counted from 1
 * @param places where in {@code cells} each column is
 * @param cells as many as the header has
 */
record CsvRow(Path file, long line, Map<String, Integer> places, List<String> cells) {

    /** Fifteen digits are exact in a double, and more tokens than anybody asks for in one interval. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    boolean has(String column) {
        return places.containsKey(column);
    }

    String text(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw fault("has no column " + column);
        }
        return cells.get(place);
    }

    /** A plain number, 0 or above: no sign, no exponent, no NaN, no infinity. */
    double number(String column) {
        String cell = text(column);
        if (!NUMBER.matcher(cell).matches()) {
            throw fault(column + " is '" + cell
                    + "', must be a number, 0 or above, of at most 15 digits as in 1234 or 1234.5");
        }
        return Double.parseDouble(cell);
    }

    /** A whole number, 0 or above; {@code 12.000} is one. */
    long whole(String column) {
        double value = number(column);
        if (value != Math.rint(value)) {
            throw fault(column + " is '" + text(column) + "', must be a whole number");
        }
        return (long) value;
    }

    /** What {@code made} makes of this row; where it refuses a value, the refusal carries the line. */
    <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw fault(String.valueOf(e.getMessage()), e);
        }
    }

    SourceException fault(String fault) {
        return SourceException.at(file, line, fault);
    }

    SourceException fault(String fault, Throwable cause) {
        return new SourceException(file + ":" + line + ": " + fault, cause);
    }
}
