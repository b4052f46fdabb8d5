package dev.headroom.cli.console;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is doubtful of a result: a line each for people, one text for programs.
 *
 * @param each in the order in which they were found
 */
public record Caveats(List<String> each) {

    public Caveats {
        each = List.copyOf(each);
    }

    @JsonValue
    @Override
    public String toString() {
        return String.join("; ", each);
    }

    /** A line each, the second and later ones {@code columns} to the right. */
    String lines(int columns) {
        return each.stream().collect(Collectors.joining("\n" + " ".repeat(columns)));
    }
}
