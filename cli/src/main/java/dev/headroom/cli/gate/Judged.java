package dev.headroom.cli.gate;

import java.util.List;
import java.util.Optional;

/**
 * A gate before one figure.
 *
 * @param gate the condition
 * @param figure what it was held against
 */
public record Judged(Gate gate, Figure figure) {

    /** Each gate before each figure of its name. */
    public static List<Judged> all(List<Gate> gates, List<Figure> figures) {
        return gates.stream()
                .flatMap(gate -> figures.stream()
                        .filter(figure -> figure.name().equals(gate.figure()))
                        .map(figure -> new Judged(gate, figure)))
                .toList();
    }

    /** Why it failed; a figure that cannot be told fails too, since nobody knows that it passes. Empty where it passed. */
    public Optional<String> failure() {
        if (figure.value().isEmpty()) {
            String why = figure.of().isEmpty() ? "" : " from so few requests";
            return Optional.of(figure + " cannot be told" + why + "; the gate is " + gate);
        }
        double value = figure.value().getAsDouble();
        return gate.failsAt(value)
                ? Optional.of(figure + " is " + Figure.plain(value) + "; the gate is " + gate)
                : Optional.empty();
    }
}
