package dev.headroom.cli.gate;

import dev.headroom.planner.verify.Comparison;
import dev.headroom.planner.verify.Verdict;
import dev.headroom.planner.verify.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of a verified hour that a gate may be about; shares from 0 to 1. */
public enum VerifyFigures {
    SPILLED("spilled-share-off", "observed less planned share of tokens that spills, without its sign", hour -> {
        Comparison.Row row = hour.comparison().spilled();
        return Math.abs(row.observed().value() - row.byMinute().value());
    }),
    SPILLED_REPLAY("spilled-share-off-replay", "the same against the replay by request", hour -> {
        Comparison.Row row = hour.comparison().spilled();
        return Math.abs(row.observed().value() - row.byRequest().value());
    }),
    THROTTLED("throttled-share-off", "observed less planned share of requests that is refused", hour -> {
        Comparison.Row row = hour.comparison().throttled();
        return Math.abs(row.observed().value() - row.byMinute().value());
    }),
    DOLLARS("dollars-off", "observed dollars over planned ones, less 1, without its sign", hour -> {
        Comparison.Row row = hour.comparison().usdPerHour();
        return off(row.observed().value(), row.byMinute().value());
    }),
    NOT_HELD("not-held", "how many figures and latencies did not hold", hour -> hour.count(Verdict.NOT_HELD)),
    UNTOLD("cannot-be-told", "of how many it cannot be told", hour -> hour.count(Verdict.CANNOT_BE_TOLD));

    private final String label;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final ToDoubleFunction<Verified> value;

    VerifyFigures(String label, String meaning, ToDoubleFunction<Verified> value) {
        this.label = label;
        this.meaning = meaning;
        this.value = value;
    }

    private static double off(double observed, double planned) {
        return planned > 0 ? Math.abs(observed / planned - 1) : 0;
    }

    /** As gates name them. */
    public static List<String> labels() {
        return Stream.of(values()).map(figure -> figure.label).toList();
    }

    /** A line each, for people. */
    public static List<String> explained() {
        return Stream.of(values())
                .map(figure -> Figure.explained(figure.label, figure.meaning))
                .toList();
    }

    /** Each figure of each hour. */
    public static List<Figure> of(List<Verified> hours) {
        List<Figure> figures = new ArrayList<>();
        for (Verified hour : hours) {
            for (VerifyFigures figure : values()) {
                figures.add(new Figure(
                        figure.label,
                        "the " + hour.hour().name() + " hour",
                        OptionalDouble.of(figure.value.applyAsDouble(hour))));
            }
        }
        return figures;
    }
}
