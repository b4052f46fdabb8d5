package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs whose curves are known. */
class CurveReaderTest {

    private static final int[] USERS = {2, 4, 8, 16, 24, 32};

    private static EndpointCapacity read(int... users) {
        return new CurveDraft(5, 0).read(users);
    }

    @Test
    void timePerTokenIsALineOverConcurrency() {
        LatencyCurve median = read(USERS).curves().orElseThrow().timePerToken().get(0);
        assertThat(median.quantile()).isEqualTo(0.5);
        assertThat(median.knee()).isEmpty();
        assertThat(median.baseMillis().value()).isCloseTo(20, within(0.1));
        assertThat(median.millisPerUnit().value()).isCloseTo(0.5, within(0.01));
        assertThat(median.points()).hasSize(USERS.length);
        assertThat(median.residualMillis()).isLessThan(0.1);
        assertThat(median.millisAt(20)).isCloseTo(30, withinPercentage(0.5));
    }

    /** Twelve groups of about as many prompts: their means are on the hinge but for the one that holds its knee. */
    @Test
    void timeToFirstTokenIsAHingeOverThePrompt() {
        List<LatencyCurve> curves = read(USERS).curves().orElseThrow().timeToFirstToken();
        LatencyCurve median = curves.get(0);
        assertThat(median.baseMillis().value()).isCloseTo(100, within(3.0));
        assertThat(median.millisPerUnit().value()).isCloseTo(0.2, within(0.005));
        assertThat(median.knee().orElseThrow().value()).isCloseTo(800, within(30.0));
        assertThat(median.points()).hasSize(12);
        assertThat(curves.get(1).quantile()).isEqualTo(0.95);
        assertThat(curves.get(1).millisAt(2000)).isGreaterThan(median.millisAt(2000));
    }

    /** 40 runs that scatter by a quarter to either side: the 90 % intervals hold the truth in most of them. */
    @Tag("once")
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int slopes = 0;
        int runs = 40;
        for (int run = 0; run < runs; run++) {
            LatencyCurve median = new CurveDraft(100 + run, 0.5)
                    .read(2, 8, 16, 24)
                    .curves()
                    .orElseThrow()
                    .timePerToken()
                    .get(0);
            slopes += median.millisPerUnit().low() <= 0.5
                            && 0.5 <= median.millisPerUnit().high()
                    ? 1
                    : 0;
        }
        assertThat(slopes).isBetween(28, 40);
    }

    @Test
    void aCurveIsNotReadFarBeyondWhatWasTested() {
        LatencyCurve curve = read(USERS).curves().orElseThrow().timePerToken().get(1);
        assertThat(curve.reach()).isCloseTo(1.3 * 32, within(1.0));
        assertThat(curve.millisAt(40)).isPositive();
        assertThatThrownBy(() -> curve.millisAt(43)).hasMessageContaining("a place on a fitted latency curve is 43.0");
        assertThatThrownBy(() -> curve.millisAt(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void theSameSeedGivesTheSameCurves() {
        assertThat(new CurveDraft(9, 0.5).read(USERS).curves())
                .isEqualTo(new CurveDraft(9, 0.5).read(USERS).curves());
    }

    @Test
    void twoLoadsAreNoLine() {
        assertThat(read(2, 4).curves().map(LatencyCurves::timePerToken).orElse(List.of()))
                .isEmpty();
    }

    /** The law of these runs: R(N) = N / X(N). */
    @Test
    void theScalabilityLawHasWiderIntervalsThanOneFitAlone() {
        EndpointCapacity endpoint = new CurveDraft(3, 0.5).read(USERS);
        UslFit law = endpoint.scaling().orElseThrow();
        UslFit alone = UslFitter.fit(law.points());
        assertThat(law.curve()).isEqualTo(alone.curve());
        assertThat(law.lambda().low()).isLessThanOrEqualTo(alone.lambda().low());
        assertThat(law.lambda().high()).isGreaterThanOrEqualTo(alone.lambda().high());
        assertThat(law.throughputAt(16) * law.curve().latencySecondsAt(16)).isCloseTo(16, withinPercentage(1e-9));
    }
}
