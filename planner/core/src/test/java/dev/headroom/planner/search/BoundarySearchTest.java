package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.search.BoundaryVerdict.Cliff;
import dev.headroom.planner.search.BoundaryVerdict.NeverFails;
import dev.headroom.planner.search.BoundaryVerdict.NeverPasses;
import dev.headroom.planner.search.BoundaryVerdict.OutOfTrials;
import dev.headroom.planner.search.BoundaryVerdict.Smooth;
import dev.headroom.planner.search.Endpoints.Search;
import dev.headroom.planner.search.SearchRules.Range;
import dev.headroom.planner.search.SearchStep.Reason;
import dev.headroom.planner.search.SearchStep.Run;
import dev.headroom.planner.search.SearchTarget.MetricAtMost;
import dev.headroom.planner.search.SearchTarget.ShareAtLeast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundarySearchTest {

    private static final SearchTarget SHARE = new ShareAtLeast(Endpoints.SHARE);

    private static SearchRules rules(SearchTarget target) {
        return new SearchRules(target, new Range(0.5, 1000, 0.001), 0.05, 3, 60);
    }

    @Test
    void aSmoothQueueIsFoundWithinTheTolerance() {
        Search search = Endpoints.search(rules(SHARE), 1_000_000, Endpoints::queue);
        Smooth smooth = (Smooth) search.verdict();
        assertThat(smooth.load().value()).isCloseTo(Endpoints.QUEUE_BOUNDARY, withinPercentage(0.5));
        assertThat(smooth.load().low()).isLessThanOrEqualTo(Endpoints.QUEUE_BOUNDARY);
        assertThat(smooth.load().high()).isGreaterThanOrEqualTo(Endpoints.QUEUE_BOUNDARY);
        assertThat(search.levels()).isLessThanOrEqualTo(9);
        assertThat(search.trials()).hasSizeLessThanOrEqualTo(13);
    }

    /** Shares of .9999 below 37 and .3 above: no number between the neighbours, whatever a straight line says. */
    @Test
    void aCliffIsAnsweredByItsTwoEdges() {
        Search search = Endpoints.search(rules(SHARE), 500, load -> load < 37 ? 0.9999 : 0.3);
        Cliff cliff = (Cliff) search.verdict();
        assertThat(cliff.lastPass()).isLessThan(37);
        assertThat(cliff.firstFail()).isBetween(37.0, cliff.lastPass() * 1.05);
        assertThat(cliff.low()).isEqualTo(cliff.lastPass());
        assertThat(cliff.high()).isEqualTo(cliff.firstFail());
        assertThat(cliff.jump()).isCloseTo(0.6999, withinPercentage(0.01));
    }

    @Test
    void aLatencyThatLeapsIsACliffToo() {
        Search search = Endpoints.search(rules(new MetricAtMost(1)), 500, load -> load < 20 ? 0.4 : 9);
        assertThat(search.verdict()).isInstanceOfSatisfying(Cliff.class, cliff -> {
            assertThat(cliff.lastPass()).isLessThan(20);
            assertThat(cliff.firstFail()).isGreaterThanOrEqualTo(20);
        });
    }

    /** The first run at load 4 meets with an outage; the search comes back to it and goes on. */
    @Test
    void oneUnluckyRunDoesNotEndTheSearch() {
        List<Double> seen = new ArrayList<>();
        Search search = Endpoints.search(rules(SHARE), 2000, load -> {
            seen.add(load);
            return load == 4 && Collections.frequency(seen, 4.0) == 1 ? 0.90 : Endpoints.queue(load);
        });
        assertThat(search.verdict())
                .isInstanceOfSatisfying(
                        Smooth.class,
                        smooth -> assertThat(smooth.load().value())
                                .isCloseTo(Endpoints.QUEUE_BOUNDARY, withinPercentage(5)));
        assertThat(Collections.frequency(seen, 4.0)).isGreaterThan(1);
    }

    @Test
    void aShareThatDipsAndRecoversIsPooledWithItsNeighbours() {
        Search search =
                Endpoints.search(rules(SHARE), 2000, load -> load > 5.5 && load < 5.8 ? 0.949 : Endpoints.queue(load));
        assertThat(search.verdict())
                .isInstanceOfSatisfying(
                        Smooth.class,
                        smooth -> assertThat(smooth.load().value())
                                .isCloseTo(Endpoints.QUEUE_BOUNDARY, withinPercentage(5)));
    }

    @Test
    void theEndsOfTheRangeAreAnswersOfTheirOwn() {
        Search never = Endpoints.search(rules(SHARE), 100, load -> 0.5);
        assertThat(never.verdict()).isEqualTo(new NeverPasses(0.5));
        assertThat(never.trials()).hasSize(3);
        Search always = Endpoints.search(rules(SHARE), 100, load -> 1);
        assertThat(always.verdict()).isEqualTo(new NeverFails(1000));
        assertThat(always.trials()).hasSize(12 + 2);
    }

    @Test
    void whenTheTrialsRunOutWhatIsKnownIsSaid() {
        SearchRules few = new SearchRules(SHARE, new Range(1, 1000, 0.001), 0.05, 3, 5);
        assertThat(Endpoints.search(few, 1000, Endpoints::queue).verdict())
                .isEqualTo(new OutOfTrials(OptionalDouble.of(5.657), OptionalDouble.of(8)));
        SearchRules fewer = new SearchRules(SHARE, new Range(1, 1000, 0.001), 0.05, 3, 2);
        assertThat(Endpoints.search(fewer, 1000, Endpoints::queue).verdict())
                .isEqualTo(new OutOfTrials(OptionalDouble.of(2), OptionalDouble.empty()));
    }

    @Test
    void usersAreWholeAndTheSearchStopsAtNeighbours() {
        SearchRules whole = new SearchRules(SHARE, new Range(1, 100, 1), 0.001, 2, 60);
        Search search = Endpoints.search(whole, 1000, load -> load <= 13 ? 0.99 : 0.1);
        assertThat(search.trials()).allSatisfy(trial -> assertThat(trial.load()).isEqualTo(Math.rint(trial.load())));
        assertThat(search.verdict()).isInstanceOfSatisfying(Cliff.class, cliff -> {
            assertThat(cliff.lastPass()).isEqualTo(13);
            assertThat(cliff.firstFail()).isEqualTo(14);
        });
    }

    /** Between 5.6 and 8 nothing was run yet: the next load is their geometric mean. */
    @Test
    void theStepsAreDoublingThenHalvingTheLogarithmThenAgain() {
        List<Trial> trials = new ArrayList<>(List.of(new Trial(4, 1, 1000, 0.999), new Trial(8, 1, 1000, 0.8)));
        assertThat(BoundarySearch.next(rules(SHARE), List.of())).isEqualTo(new Run(0.5, 1, Reason.DOUBLING));
        assertThat(BoundarySearch.next(rules(SHARE), trials)).isEqualTo(new Run(5.657, 1, Reason.BISECTING));
        trials.add(new Trial(7.7, 1, 1000, 0.97));
        assertThat(BoundarySearch.next(rules(SHARE), trials)).isEqualTo(new Run(7.7, 2, Reason.REPLICATING));
    }

    @Test
    void theOrderOfTheTrialsDoesNotMatter() {
        List<Trial> trials = new ArrayList<>(
                Endpoints.search(rules(SHARE), 500, Endpoints::queue).trials());
        SearchStep step = BoundarySearch.next(rules(SHARE), trials);
        Collections.shuffle(trials, new Random(3));
        assertThat(BoundarySearch.next(rules(SHARE), trials)).isEqualTo(step);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Range(8, 2, 1)).hasMessageContaining("8.0, must be below the highest, 2.0");
        assertThatThrownBy(() -> new Trial(1, 1, 0, 0.5)).hasMessageContaining("requests is 0");
        assertThatThrownBy(() -> new SearchRules(SHARE, new Range(1, 2, 1), 0.1, 1, 9))
                .hasMessageContaining("replicates is 1");
        assertThatThrownBy(() -> BoundarySearch.next(rules(SHARE), List.of(new Trial(1, 1, 9, 1.5))))
                .hasMessageContaining("share of a trial is 1.5");
    }
}
