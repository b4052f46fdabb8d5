package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranges in which a model of latency is wanted.
 *
 * @param input input tokens of a request
 * @param output output tokens of a request
 * @param users requests in flight
 */
public record FrontierRanges(Span input, Span output, Span users) {

    /** From {@code least} to {@code most}, whole, at least 1. */
    public record Span(int least, int most) {

        /** @throws IllegalArgumentException where the ends are not in order or fewer than 2 apart: a middle is needed */
        public Span {
            Require.atLeast("least", least, 1);
            Require.that(most >= least + 2, "a range from " + least + " to " + most + " has no middle; widen it");
        }

        /** The level at {@code coded}, from -1 to 1, rounded. */
        int level(double coded) {
            return (int) Math.round((least + most) / 2.0 + coded * (most - least) / 2.0);
        }

        /** Where {@code level} lies from -1 to 1. */
        double coded(double level) {
            return (2 * level - least - most) / (most - least);
        }
    }

    FrontierPoint centre() {
        return new FrontierPoint(input.level(0), output.level(0), users.level(0));
    }

    /** Low, middle and high of each range, in all 27 combinations. */
    List<FrontierPoint> grid() {
        List<FrontierPoint> grid = new ArrayList<>();
        for (int i = -1; i <= 1; i++) {
            for (int o = -1; o <= 1; o++) {
                for (int u = -1; u <= 1; u++) {
                    grid.add(new FrontierPoint(input.level(i), output.level(o), users.level(u)));
                }
            }
        }
        return grid;
    }

    /** The terms that a design must be able to tell apart, over ranges from -1 to 1. */
    double[] coded(FrontierPoint point) {
        return FrontierTerm.row(
                List.of(FrontierTerm.values()),
                input.coded(point.inputTokens()),
                output.coded(point.outputTokens()),
                users.coded(point.users()));
    }
}
