package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.statistics.LittlesLaw.Batch;
import dev.headroom.planner.statistics.LittlesLaw.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LittlesLawTest {

    /** By hand: every second of 20 a request of half a second. */
    @Test
    void regularRequestsKeepTheLawExactly() {
        List<Span> requests = IntStream.range(0, 20)
                .mapToObj(i -> new Span(100 + i + 0.25, 100 + i + 0.75))
                .toList();
        LittlesLaw law = LittlesLaw.of(requests, new Span(100, 120), 0.95);
        assertThat(law.inFlight()).isCloseTo(0.5, within(1e-9));
        assertThat(law.perSecond()).isCloseTo(1, within(1e-9));
        assertThat(law.meanSeconds()).isCloseTo(0.5, within(1e-9));
        assertThat(law.ratio().value()).isCloseTo(1, within(1e-9));
        assertThat(law.ratio().high()).isCloseTo(1, within(1e-6));
        assertThat(law.holds()).isTrue();
    }

    /**
     * By hand: L is 1 and 3 in turn over ten batches, lambda W always 2. The rests are -1 and 1, their squares sum to 10, and the
     * half-width is t sqrt(10 / 10 / 9) / 2 with t = 2.262157 (scipy.stats.t.ppf(.975, 9)).
     */
    @Test
    void theToleranceIsStudentsOfTheBatches() {
        List<Batch> batches = IntStream.range(0, 10)
                .mapToObj(i -> new Batch(i % 2 == 0 ? 1 : 3, 4, 0.5))
                .toList();
        LittlesLaw law = LittlesLaw.of(batches, 0.95);
        assertThat(law.ratio().value()).isEqualTo(1);
        assertThat(law.ratio().high()).isCloseTo(1 + 2.262157162798205 / 3 / 2, within(1e-9));
        assertThat(law.ratio().low()).isCloseTo(1 - 2.262157162798205 / 3 / 2, within(1e-9));
        assertThat(law.holds()).isTrue();
    }

    private static List<Span> random(long seed, int count, double meanSeconds) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Span> requests = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < count; i++) {
            start -= Math.log(1 - random.nextDouble());
            requests.add(new Span(start, start - meanSeconds * Math.log(1 - random.nextDouble())));
        }
        return requests;
    }

    private static double ageInFlight(List<Span> requests, double at) {
        return requests.stream()
                .filter(request -> request.startSeconds() <= at && at < request.endSeconds())
                .mapToDouble(request -> at - request.startSeconds())
                .sum();
    }

    /** L - lambda W, times the length, is the age of what is in flight at the end less that at the start. */
    @Test
    void theLawIsOffByWhatStandsAtTheEnds() {
        for (int seed = 0; seed < 50; seed++) {
            List<Span> requests = random(seed, 2000, 5);
            LittlesLaw law = LittlesLaw.of(requests, new Span(50, 1050), 0.95);
            double product = law.perSecond() * law.meanSeconds();
            assertThat((law.inFlight() - product) * 1000)
                    .isCloseTo(ageInFlight(requests, 1050) - ageInFlight(requests, 50), within(1e-6));
        }
    }

    /** 500 seeded steady levels: it holds in every one, for what one batch hands on the next one gets, and t takes no notice. */
    @Test
    void aSteadyLevelKeepsTheLaw() {
        for (int seed = 0; seed < 500; seed++) {
            assertThat(LittlesLaw.of(random(seed, 2000, 5), new Span(100, 1500), 0.95)
                            .holds())
                    .isTrue();
        }
    }

    /** Two requests a second come, one a second is served: after t seconds t are in flight, L is twice lambda W. */
    @Test
    void aLevelThatPilesUpBreaksTheLaw() {
        List<Span> requests = IntStream.range(0, 2000)
                .mapToObj(i -> new Span(i / 2.0, i + 1.0))
                .toList();
        LittlesLaw law = LittlesLaw.of(requests, new Span(0, 1000), 0.99);
        assertThat(law.ratio().value()).isCloseTo(2, within(0.02));
        assertThat(law.holds()).isFalse();
    }

    /** A gauge that saw every tenth request which the log lost. */
    @Test
    void lostRequestsBreakTheLaw() {
        SplittableRandom random = new SplittableRandom(1);
        List<Batch> batches = IntStream.range(0, 20)
                .mapToObj(i -> new Batch(10 * random.nextDouble(0.97, 1.03), 9, 1))
                .toList();
        assertThat(LittlesLaw.of(batches, 0.99).holds()).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        Span second = new Span(0, 1);
        assertThatThrownBy(() -> LittlesLaw.of(List.of(), second, 0.95)).hasMessageContaining("lambda W");
        assertThatThrownBy(() -> LittlesLaw.of(List.of(second), new Span(1, 1), 0.95))
                .hasMessageContaining("window");
        assertThatThrownBy(() -> LittlesLaw.of(List.of(new Batch(1, 1, 1)), 0.95))
                .hasMessageContaining("batches is 1");
        assertThatThrownBy(() -> new Span(1, 0)).hasMessageContaining("ends before it starts");
        assertThatThrownBy(() -> new Batch(Double.NaN, 1, 1)).hasMessageContaining("in flight is NaN");
    }
}
