package dev.headroom.config;

import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A load over time. */
public sealed interface Load {

    /** The most users that one machine is asked to be at one time. */
    int MOST_USERS = 100_000;

    /** The most arrivals that are drawn for one level. */
    long MOST_ARRIVALS = 20_000_000;

    /** How long a level lasts; empty where the load has none of a given length. */
    Optional<Span> levelSpan();

    /** @throws IllegalArgumentException where one level of so much is beyond what one machine can be asked */
    private static void requireCarried(OfferedLoad load, Span span) {
        if (load instanceof OfferedLoad.Open open) {
            double arrivals = open.requestsPerSecond() * span.hold().toMillis() / 1e3;
            Require.that(
                    arrivals <= MOST_ARRIVALS,
                    "requestsPerSecond has " + Lengths.plain(open.requestsPerSecond()) + ", which for "
                            + Lengths.words(span.hold()) + " is " + Lengths.plain(Math.rint(arrivals))
                            + " requests, must be at most " + MOST_ARRIVALS + " in a level");
        } else if (load instanceof OfferedLoad.Closed closed) {
            Require.that(
                    closed.users() <= MOST_USERS, "users has " + closed.users() + ", must be at most " + MOST_USERS);
        }
    }

    /** The same of the upper end of a range. */
    private static void requireCarried(LoadRange range, Span span) {
        requireCarried(
                range.isUsers() ? new OfferedLoad.Closed((int) range.to()) : new OfferedLoad.Open(range.to()), span);
    }

    /**
     * Levels one after another, all closed or all open.
     *
     * @param levels what each level offers, in order
     * @param arrivals how the arrivals of open levels are spread; of no matter to closed ones
     * @param span how long each level lasts
     * @param enough when a level may end before its time; empty where it may not
     */
    record Steps(List<OfferedLoad> levels, Arrivals arrivals, Span span, Optional<Enough> enough) implements Load {

        /** @throws IllegalArgumentException where there is no level or kinds are mixed */
        public Steps {
            levels = List.copyOf(levels);
            Require.that(!levels.isEmpty(), "levels is empty, must have at least one level");
            Require.that(
                    levels.stream().map(Object::getClass).distinct().count() == 1,
                    "levels mixes users and rates; use one kind in a scenario");
            Duration least = enough.map(Enough::least).orElse(Duration.ZERO);
            Require.that(
                    least.compareTo(span.counted()) <= 0,
                    "least of enough is " + Lengths.words(least) + ", must be at most hold without warmUp, "
                            + Lengths.words(span.counted()));
            levels.forEach(level -> requireCarried(level, span));
        }

        /** Levels that last their whole time, open ones as a Poisson process. */
        public Steps(List<OfferedLoad> levels, Duration hold, Duration warmUp) {
            this(levels, Arrivals.POISSON, new Span(hold, warmUp), Optional.empty());
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.of(span);
        }
    }

    /**
     * A trace of single requests, with its own times and token counts.
     *
     * @param speed how many times faster than it was recorded; above 0
     * @param limit replay at most so much of the trace, in the trace's own time; above 0
     */
    record Replay(double speed, Duration limit) implements Load {

        /** @throws IllegalArgumentException where the speed or the limit is not above 0 */
        public Replay {
            Require.positive("speed", speed);
            Require.that(limit.compareTo(Duration.ZERO) > 0, "limit is " + limit.toMillis() + " ms, must be above 0");
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.empty();
        }
    }

    /**
     * A search for the highest load that meets a target.
     *
     * @param range where to look
     * @param arrivals how the arrivals of rates are spread; of no matter to users
     * @param span how long each try lasts
     * @param care how closely to look
     */
    record Search(LoadRange range, Arrivals arrivals, Span span, Care care) implements Load {

        /** @throws IllegalArgumentException where its upper end is beyond what one machine can be asked */
        public Search {
            requireCarried(range, span);
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.of(span);
        }

        /**
         * How closely to look.
         *
         * @param tolerance the largest ratio between the answer's two sides, less one: above 0 and at most 1
         * @param replicates tries of each load near the answer, at least 2: the interval needs their scatter
         * @param mostLevels tries in all, at least 3
         */
        public record Care(double tolerance, int replicates, int mostLevels) {

            /** @throws IllegalArgumentException where a value is out of its range */
            public Care {
                Require.positive("tolerance", tolerance);
                Require.within("tolerance", tolerance, 0, 1);
                Require.atLeast("replicates", replicates, 2);
                Require.atLeast("mostLevels", mostLevels, 3);
            }
        }
    }

    /**
     * Rates that rise past a quota, to find what it lets through.
     *
     * @param range of requests a second
     * @param levels how many, evenly spread by ratio; at least 2
     * @param arrivals how arrivals are spread
     * @param span how long each level lasts
     */
    record Throttle(LoadRange range, int levels, Arrivals arrivals, Span span) implements Load {

        /** @throws IllegalArgumentException where there are fewer than two levels, or users instead of rates */
        public Throttle {
            Require.atLeast("levels", levels, 2);
            Require.that(!range.isUsers(), "a quota is passed by a rate; give requestsPerSecond, not users");
            requireCarried(range, span);
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.of(span);
        }
    }

    /**
     * A share of the workload's quota, held.
     *
     * @param share of the quota that binds first, above 0 and at most 1
     * @param arrivals how arrivals are spread
     * @param span how long it lasts
     */
    record Hold(double share, Arrivals arrivals, Span span) implements Load {

        /** @throws IllegalArgumentException where the share is out of its range */
        public Hold {
            Require.positive("share", share);
            Require.within("share", share, 0, 1);
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.of(span);
        }
    }

    /**
     * Points of input length, output length and users that tell the parts of latency apart.
     *
     * @param inputTokens of prompts
     * @param outputTokens of answers
     * @param users at once
     * @param points how many, at least 8
     * @param span how long each lasts
     */
    record Frontier(IntRange inputTokens, IntRange outputTokens, IntRange users, int points, Span span)
            implements Load {

        /** @throws IllegalArgumentException where there are fewer points than the model has parts to tell apart */
        public Frontier {
            Require.atLeast("points", points, 8);
            requireCarried(new OfferedLoad.Closed(users.to()), span);
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.of(span);
        }
    }

    /**
     * One load in blocks that go to two endpoints in turns, A-B-B-A, so that a drift of either is the same for both.
     *
     * @param level what each block offers
     * @param arrivals how arrivals of a rate are spread
     * @param span how long each block lasts
     * @param blocks how many, a multiple of 4 and at least 24: an interval comes from six rounds or more
     */
    record Alternating(OfferedLoad level, Arrivals arrivals, Span span, int blocks) implements Load {

        /** @throws IllegalArgumentException where the blocks are no multiple of 4 */
        public Alternating {
            Require.atLeast("blocks", blocks, 24);
            Require.that(blocks % 4 == 0, "blocks is " + blocks + ", must be a multiple of 4: A-B-B-A");
            requireCarried(level, span);
        }

        @Override
        public Optional<Span> levelSpan() {
            return Optional.of(span);
        }
    }
}
