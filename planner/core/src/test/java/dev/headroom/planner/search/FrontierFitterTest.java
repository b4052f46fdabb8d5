package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.FrontierDesign.Size;
import dev.headroom.planner.search.FrontierRanges.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrontierFitterTest {

    /** Setting, input, output, load, latency in ms, requests. */
    private static final double[][] TABLE = {
        {0, 500, 100, 2, 212.4, 40}, {1, 8000, 100, 2, 963.1, 35}, {2, 500, 800, 2, 205.7, 22},
        {3, 8000, 800, 40, 1289.5, 120}, {4, 500, 100, 40, 541.8, 310}, {5, 4250, 450, 21, 742.2, 90},
        {5, 4250, 450, 21, 761.9, 95}, {5, 4250, 450, 21, 735.4, 88}, {6, 8000, 100, 40, 1306.6, 150},
        {7, 500, 800, 40, 561.3, 200}
    };

    private static List<FrontierObservation> table(boolean weighted) {
        List<FrontierObservation> seen = new ArrayList<>();
        for (double[] row : TABLE) {
            seen.add(new FrontierObservation((int) row[0], row[1], row[2], row[3], row[4], weighted ? row[5] : 1));
        }
        return seen;
    }

    private static double halfWidth(Estimate estimate) {
        return estimate.high() - estimate.value();
    }

    /**
     * NumPy 2.4.6 and SciPy 1.17.1: lstsq(X * s, y * s) with X = [1, input, load] and s = 1; covariance s2 * inv(X'X); F and t from
     * scipy.stats. t(.95, 7) = 1.894579.
     */
    @Test
    void leastSquaresAreThoseOfNumPy() {
        FrontierFit fit = FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, table(false), ErrorForm.EVEN);
        double[] found = {140.0805081669694, 0.09981793103448144, 8.956987295826087};
        double[] errors = {7.359970164889698, 0.001173792659654642, 0.2316696038792056};
        for (int i = 0; i < 3; i++) {
            assertThat(fit.coefficients().get(i).value()).isCloseTo(found[i], withinPercentage(1e-8));
            assertThat(halfWidth(fit.coefficients().get(i))).isCloseTo(1.894579 * errors[i], withinPercentage(1e-4));
        }
        assertThat(fit.covariance().get(0).get(1)).isCloseTo(-0.004346184034402274, within(1e-12));
        assertThat(fit.covariance().get(2).get(1)).isCloseTo(-4.335149109396548e-05, within(1e-13));
        assertThat(fit.errors())
                .isEqualTo(new FrontierFit.Errors(ErrorForm.EVEN, fit.errors().sd(), 7));
        assertThat(fit.errors().sd()).isCloseTo(11.414505506617031, withinPercentage(1e-8));
        assertThat(fit.quality().rSquared()).isCloseTo(0.99930255297789, within(1e-11));
        assertThat(fit.quality().lackOfFit().orElseThrow()).isCloseTo(0.7386954366872936, within(1e-9));
    }

    /** The same with s = sqrt(requests over their mean); and predictions at 6,000 input tokens and a load of 30. */
    @Test
    void weightedLeastSquaresAndPredictionsAreThoseOfNumPy() {
        FrontierFit fit = FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, table(true), ErrorForm.EVEN);
        assertThat(fit.coefficients().get(1).value()).isCloseTo(0.09987039600666531, withinPercentage(1e-8));
        assertThat(fit.covariance().get(1).get(2)).isCloseTo(3.207287279836794e-05, within(1e-13));
        assertThat(fit.quality().rSquared()).isCloseTo(0.999076692785953, within(1e-11));
        assertThat(fit.quality().lackOfFit().orElseThrow()).isCloseTo(0.6079456045189251, within(1e-9));
        assertThat(fit.predict(6000, 300, 30).value()).isCloseTo(1007.642770306944, withinPercentage(1e-8));
        assertThat(halfWidth(fit.predict(6000, 300, 30))).isCloseTo(24.179009539210554, withinPercentage(1e-6));
        assertThat(halfWidth(fit.mean(6000, 300, 30))).isCloseTo(9.222187287221796, withinPercentage(1e-6));
    }

    private static final List<FrontierPoint> RUNS = FrontierDesign.of(
                    new FrontierRanges(new Span(500, 8500), new Span(50, 850), new Span(1, 41)), new Size(18, 4), 1)
            .runs();

    private static List<FrontierObservation> simulated(Truth truth, SplittableRandom random) {
        List<FrontierObservation> seen = new ArrayList<>();
        for (FrontierPoint run : RUNS) {
            double latency = truth.latency(run.inputTokens(), run.users(), Endpoints.normal(random));
            seen.add(new FrontierObservation(
                    RUNS.indexOf(run), run.inputTokens(), run.outputTokens(), run.users(), latency, 1));
        }
        return seen;
    }

    /** The same, eight times over with s divided by the latency fitted before. */
    @Test
    void relativeErrorsAreThoseOfRepeatedLeastSquares() {
        FrontierFit fit = FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, table(true), ErrorForm.RELATIVE);
        assertThat(fit.coefficients().get(0).value()).isCloseTo(141.91368357804296, withinPercentage(1e-8));
        assertThat(fit.coefficients().get(2).value()).isCloseTo(8.942098819723903, withinPercentage(1e-8));
        assertThat(fit.errors().sd()).isCloseTo(0.01798458908689589, withinPercentage(1e-8));
        assertThat(halfWidth(fit.predict(6000, 300, 30))).isCloseTo(37.421079412340006, withinPercentage(1e-6));
    }

    private interface Truth {
        double latency(double input, double load, double noise);
    }

    private static List<Integer> held(List<FrontierTerm> terms, double[] truth, Truth law) {
        int[] held = new int[3];
        for (int seed = 0; seed < 200; seed++) {
            FrontierFit fit = FrontierFitter.fit(terms, simulated(law, new SplittableRandom(seed)));
            for (int i = 0; i < 3; i++) {
                Estimate found = fit.coefficients().get(i);
                held[i] += found.low() <= truth[i] && truth[i] <= found.high() ? 1 : 0;
            }
        }
        return List.of(held[0], held[1], held[2]);
    }

    /** 90 % intervals of 200 simulations, less two standard deviations of their number: 171. */
    @Test
    void evenErrorsLeaveTheIntervalsTheirCoverage() {
        assertThat(held(
                        FrontierFitter.INTER_TOKEN,
                        new double[] {9, 0.25, 1e-5},
                        (input, load, z) -> 9 + 0.25 * load + 1e-5 * input * load + 0.3 * z))
                .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(171));
    }

    @Test
    void errorsThatGrowWithTheLatencyLeaveTheIntervalsTheirCoverage() {
        assertThat(held(
                        FrontierFitter.TIME_TO_FIRST_TOKEN,
                        new double[] {100, 0.1, 8},
                        (input, load, z) -> (100 + 0.1 * input + 8 * load) * (1 + 0.08 * z)))
                .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(171));
    }

    @Test
    void errorsAreSeenToBeRelativeWhereTheyAre() {
        int relative = 0;
        int even = 0;
        for (int seed = 0; seed < 100; seed++) {
            relative += isRelative(seed, (input, load, z) -> (100 + 0.1 * input + 8 * load) * (1 + 0.1 * z));
            even += isRelative(seed, (input, load, z) -> 300 + 0.1 * input + 8 * load + 20 * z);
        }
        assertThat(relative).isGreaterThan(50);
        assertThat(even).isLessThan(10);
    }

    private static int isRelative(long seed, Truth law) {
        List<FrontierObservation> seen = simulated(law, new SplittableRandom(seed));
        return FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, seen)
                                .errors()
                                .form()
                        == ErrorForm.RELATIVE
                ? 1
                : 0;
    }

    @Test
    void aFormThatIsWrongLacksFit() {
        Truth bent = (input, load, z) -> 100 + 0.1 * input + 0.5 * load * load + 5 * z;
        FrontierFit fit =
                FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, simulated(bent, new SplittableRandom(1)));
        assertThat(fit.quality().lackOfFit().orElseThrow()).isLessThan(0.001);
        List<FrontierTerm> right = List.of(FrontierTerm.CONSTANT, FrontierTerm.INPUT, FrontierTerm.LOAD_SQUARED);
        assertThat(FrontierFitter.fit(right, simulated(bent, new SplittableRandom(1)))
                        .quality()
                        .lackOfFit()
                        .orElseThrow())
                .isGreaterThan(0.05);
    }

    @Test
    void anotherUnitOfLatencyScalesTheModel() {
        List<FrontierObservation> seconds = table(true).stream()
                .map(o -> new FrontierObservation(
                        o.setting(), o.inputTokens(), o.outputTokens(), o.load(), o.latency() / 1000, o.weight() * 7))
                .toList();
        FrontierFit inSeconds = FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, seconds);
        FrontierFit inMillis = FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, table(true));
        assertThat(inSeconds.predict(6000, 300, 30).high() * 1000)
                .isCloseTo(inMillis.predict(6000, 300, 30).high(), withinPercentage(1e-8));
    }

    @Test
    void whatWasNotMeasuredIsNotRead() {
        FrontierFit fit = FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, table(true));
        assertThatThrownBy(() -> fit.predict(9000, 300, 30))
                .hasMessageContaining("input tokens read off a fitted model");
        assertThatThrownBy(() -> fit.mean(1000, 300, 41)).hasMessageContaining("must be from 2.0 to 40.0");
    }

    @Test
    void settingsThatDoNotTellTermsApartAreRefused() {
        List<FrontierObservation> oneLoad =
                table(false).stream().filter(seen -> seen.load() == 40).toList();
        List<FrontierObservation> twice = new ArrayList<>(oneLoad);
        twice.addAll(oneLoad);
        assertThatThrownBy(() -> FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, twice))
                .hasMessageContaining("do not tell the terms [1, input, load] apart");
        assertThatThrownBy(() -> FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, oneLoad))
                .hasMessageContaining("at least 5 observations, got 4");
    }
}
