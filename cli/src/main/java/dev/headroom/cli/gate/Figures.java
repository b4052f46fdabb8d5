package dev.headroom.cli.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The figures that the gates of a command may be about, each with its name, its meaning and how it is read from a result.
 *
 * @param <T> the result
 */
public final class Figures<T> {

    private record Definition<T>(String label, String meaning, Function<T, OptionalDouble> value) {}

    private final List<Definition<T>> all;

    private Figures(List<Definition<T>> all) {
        this.all = all;
    }

    static <T> Figures<T> none() {
        return new Figures<>(List.of());
    }

    /** With one more, which every result has. */
    Figures<T> and(String label, String meaning, ToDoubleFunction<T> value) {
        return andIfTold(label, meaning, result -> OptionalDouble.of(value.applyAsDouble(result)));
    }

    /** With one more, which is empty where it cannot be told. */
    Figures<T> andIfTold(String label, String meaning, Function<T, OptionalDouble> value) {
        return new Figures<>(Stream.concat(all.stream(), Stream.of(new Definition<>(label, meaning, value)))
                .toList());
    }

    /** As gates name them. */
    public List<String> labels() {
        return all.stream().map(Definition::label).toList();
    }

    /** A line each, for people. */
    public List<String> explained() {
        return all.stream()
                .map(figure -> Figure.explained(figure.label(), figure.meaning()))
                .toList();
    }

    /** Each figure of a whole result. */
    public List<Figure> of(T result) {
        return of(result, "");
    }

    /** Each figure of a part of a result, as in {@code level 3}. */
    List<Figure> of(T result, String part) {
        return all.stream()
                .map(figure -> new Figure(figure.label(), part, figure.value().apply(result)))
                .toList();
    }

    /** Each figure of a result that can be told, by its label. */
    public Map<String, Double> byLabel(T result) {
        Map<String, Double> figures = new LinkedHashMap<>();
        of(result).forEach(figure -> figure.value().ifPresent(value -> figures.put(figure.name(), value)));
        return figures;
    }
}
