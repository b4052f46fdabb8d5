package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.search.BoundaryInterval.Places;
import dev.headroom.planner.search.BoundaryVerdict.Cliff;
import dev.headroom.planner.search.BoundaryVerdict.Smooth;
import dev.headroom.planner.search.Endpoints.Search;
import dev.headroom.planner.search.SearchRules.Range;
import dev.headroom.planner.search.SearchTarget.MetricAtMost;
import dev.headroom.planner.search.SearchTarget.ShareAtLeast;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BoundaryIntervalTest {

    private static final int SEARCHES = 200;

    /** How 200 searches went: how many intervals held the truth, the mean miss of the value, and the runs that it took. */
    private record Tally(int held, double meanMiss, double trials, double levels) {}

    private static Tally tally(
            SearchTarget target, double truth, int requests, Function<SplittableRandom, DoubleUnaryOperator> endpoint) {
        SearchRules rules = new SearchRules(target, new Range(0.5, 1000, 0.001), 0.05, 3, 60);
        int held = 0;
        double miss = 0;
        double trials = 0;
        double levels = 0;
        for (int seed = 0; seed < SEARCHES; seed++) {
            Search search = Endpoints.search(rules, requests, endpoint.apply(new SplittableRandom(seed)));
            double[] ends = ends(search.verdict());
            held += ends[0] <= truth && truth <= ends[2] ? 1 : 0;
            miss += Math.abs(ends[1] / truth - 1) / SEARCHES;
            trials += (double) search.trials().size() / SEARCHES;
            levels += (double) search.levels() / SEARCHES;
        }
        return new Tally(held, miss, trials, levels);
    }

    private static double[] ends(BoundaryVerdict verdict) {
        if (verdict instanceof Cliff cliff) {
            return new double[] {cliff.low(), (cliff.lastPass() + cliff.firstFail()) / 2, cliff.high()};
        }
        return verdict instanceof Smooth smooth
                ? new double[] {
                    smooth.load().low(), smooth.load().value(), smooth.load().high()
                }
                : new double[] {Double.NaN, Double.NaN, Double.NaN};
    }

    @Test
    void sharesOfIndependentRequests() {
        Tally tally = tally(
                new ShareAtLeast(Endpoints.SHARE),
                Endpoints.QUEUE_BOUNDARY,
                1000,
                random -> load -> Endpoints.drawn(Endpoints.queue(load), 1000, random));
        assertThat(tally.held()).isGreaterThanOrEqualTo(180);
        assertThat(tally.meanMiss()).isLessThan(0.01);
        assertThat(tally.trials()).isLessThan(15);
        assertThat(tally.levels()).isLessThan(10);
    }

    /** Waits of one queue are alike among neighbours: a thousand of them say less than a thousand coins. */
    @Test
    void sharesOfAQueueServedRequestByRequest() {
        Tally tally = tally(
                new ShareAtLeast(Endpoints.SHARE),
                Endpoints.QUEUE_BOUNDARY,
                1000,
                random -> load -> Endpoints.servedQueue(load, 1000, random));
        assertThat(tally.held()).isGreaterThanOrEqualTo(180);
        assertThat(tally.meanMiss()).isLessThan(0.05);
        assertThat(tally.trials()).isLessThan(20);
    }

    /** A service that is better and worse from run to run: log odds with standard deviation .3. */
    @Test
    void sharesThatChangeFromRunToRun() {
        Tally tally = tally(
                new ShareAtLeast(Endpoints.SHARE),
                Endpoints.QUEUE_BOUNDARY,
                1000,
                random -> load ->
                        Endpoints.drawn(shifted(Endpoints.queue(load), 0.3 * Endpoints.normal(random)), 1000, random));
        assertThat(tally.held()).isGreaterThanOrEqualTo(180);
        assertThat(tally.meanMiss()).isLessThan(0.05);
    }

    private static double shifted(double share, double logOdds) {
        return share == 0 ? 0 : 1 / (1 + (1 - share) / share * Math.exp(-logOdds));
    }

    /** 0.2 s / (1 - load / 10) with a tenth of noise is 1 s at a load of 8. */
    @Test
    void aNoisyLatency() {
        Tally tally = tally(
                new MetricAtMost(1),
                8,
                100,
                random -> load -> (load < 9.9 ? 0.2 / (1 - load / 10) : 20) * Math.exp(0.1 * Endpoints.normal(random)));
        assertThat(tally.held()).isGreaterThanOrEqualTo(180);
        assertThat(tally.meanMiss()).isLessThan(0.05);
    }

    /** Flat up to the cliff and only 1.7 standard deviations above the target: the least friendly one. */
    @Test
    void aNoisyCliff() {
        Tally tally = tally(
                new ShareAtLeast(Endpoints.SHARE),
                37,
                200,
                random -> load -> Endpoints.drawn(load < 37 ? 0.97 : 0.4, 200, random));
        assertThat(tally.held()).isGreaterThanOrEqualTo(180);
    }

    /**
     * SciPy 1.17.1: isotonic_regression([1, 3, 2, 4, 3.5, 5]).x, and with weights=[1, 1, 3, 1, 1, 1]. The crossing ones are at most 2
     * before place 3 and at least 2 from it on, and so at place 1 with 3.
     */
    @Test
    void isotonicRegressionPoolsWhatFalls() {
        double[] values = {1, 3, 2, 4, 3.5, 5};
        assertThat(Isotonic.rising(values, new double[] {1, 1, 1, 1, 1, 1}))
                .containsExactly(1, 2.5, 2.5, 3.75, 3.75, 5);
        assertThat(Isotonic.rising(values, new double[] {1, 1, 3, 1, 1, 1})[1]).isCloseTo(2.25, within(1e-12));
        assertThat(Isotonic.crossing(values, new double[] {1, 1, 1, 1, 1, 1}, 3, 2))
                .containsExactly(1, 2, 2, 3.75, 3.75, 5);
        assertThat(Isotonic.crossing(values, new double[] {1, 1, 1, 1, 1, 1}, 1, 3))
                .containsExactly(1, 3, 3, 3.75, 3.75, 5);
    }

    /**
     * By hand: 90 of 100 where .95 is asked: deviance 2 (90 ln(.9/.95) + 10 ln(.1/.05)) = 4.13, above the 2.706 of chi-square; 93 of
     * 100 has .74, below.
     */
    @Test
    void aShareIsRuledOutByItsDeviance() {
        SearchTarget target = new ShareAtLeast(0.95);
        assertThat(places(target, new Trial(1, 1, 100, 1), new Trial(2, 1, 100, 0.90)))
                .isEqualTo(new Places(1, 1));
        assertThat(places(target, new Trial(1, 1, 100, 1), new Trial(2, 1, 100, 0.93)))
                .isEqualTo(new Places(1, 2));
    }

    private static Places places(SearchTarget target, Trial... trials) {
        return new BoundaryInterval(new TriedLoads(target, List.of(trials)), target).places();
    }
}
