package dev.headroom.cli.gate;

import dev.headroom.planner.verify.Comparison;
import dev.headroom.planner.verify.Verdict;
import dev.headroom.planner.verify.Verified;
import java.util.List;

/** The figures of a verified hour that a gate may be about; shares from 0 to 1. */
public final class VerifyFigures {

    /** Each of them. */
    public static final Figures<Verified> ALL = Figures.<Verified>none()
            .and("spilled-share-off", "observed less planned share of tokens that spills, without its sign", hour -> {
                Comparison.Row row = hour.comparison().spilled();
                return Math.abs(row.observed().value() - row.byMinute().value());
            })
            .and("spilled-share-off-replay", "the same against the replay by request", hour -> {
                Comparison.Row row = hour.comparison().spilled();
                return Math.abs(row.observed().value() - row.byRequest().value());
            })
            .and("throttled-share-off", "observed less planned share of requests that is refused", hour -> {
                Comparison.Row row = hour.comparison().throttled();
                return Math.abs(row.observed().value() - row.byMinute().value());
            })
            .and("dollars-off", "observed dollars over planned ones, less 1, without its sign", hour -> {
                Comparison.Row row = hour.comparison().usdPerHour();
                return off(row.observed().value(), row.byMinute().value());
            })
            .and("not-held", "how many figures and latencies did not hold", hour -> hour.count(Verdict.NOT_HELD))
            .and("cannot-be-told", "of how many it cannot be told", hour -> hour.count(Verdict.CANNOT_BE_TOLD));

    private VerifyFigures() {}

    private static double off(double observed, double planned) {
        return planned > 0 ? Math.abs(observed / planned - 1) : 0;
    }

    /** Each figure of each hour. */
    public static List<Figure> of(List<Verified> hours) {
        return hours.stream()
                .flatMap(hour -> ALL.of(hour, "the " + hour.hour().name() + " hour").stream())
                .toList();
    }
}
