package dev.headroom.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.StreamRequest;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DrawnRequestsTest {

    private static final List<TokenRates> MINUTES =
            List.of(new TokenRates(60_000, 6_000), new TokenRates(30_000, 9_000));

    private static DrawnRequests drawn(double spread, double scale, long seed) {
        return DrawnRequests.of(MINUTES, new RequestMix(100, spread), scale, seed);
    }

    @Test
    void everyMinuteComesOutAsItWasAskedForToATokenARequest() {
        List<TokenRates> came = drawn(0.8, 1, 3).perMinute();
        assertThat(came.get(0).inputPerMinute()).isCloseTo(60_000, Offset.offset(2.0));
        assertThat(came.get(0).outputPerMinute()).isCloseTo(6_000, Offset.offset(60.0));
        assertThat(came.get(1).inputPerMinute()).isCloseTo(30_000, Offset.offset(2.0));
        assertThat(came.get(1).outputPerMinute()).isCloseTo(9_000, Offset.offset(10.0));
    }

    @Test
    void aMinuteHasAsManyRequestsAsMeanSizesFitIntoIt() {
        List<StreamRequest> requests = drawn(0, 1, 1).requests();
        assertThat(requests).hasSize(900);
        assertThat(requests.stream().filter(request -> request.atSeconds() < 60))
                .hasSize(600);
        assertThat(requests.get(0).input()).isEqualTo(100);
        assertThat(requests).isSortedAccordingTo((a, b) -> Double.compare(a.atSeconds(), b.atSeconds()));
    }

    /** Gaps of a Poisson process have as much spread as mean; of 900, their CV is known to about 1 / sqrt(900). */
    @Test
    void requestsComeAsAPoissonProcess() {
        List<StreamRequest> requests = DrawnRequests.of(
                        List.of(new TokenRates(400_000, 1)), new RequestMix(100, 0), 1, 5)
                .requests();
        double[] gaps = new double[requests.size() - 1];
        for (int n = 0; n < gaps.length; n++) {
            gaps[n] = requests.get(n + 1).atSeconds() - requests.get(n).atSeconds();
        }
        double mean = java.util.Arrays.stream(gaps).average().orElseThrow();
        double variance = java.util.Arrays.stream(gaps)
                .map(gap -> (gap - mean) * (gap - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance) / mean).isBetween(0.93, 1.07);
    }

    @Test
    void aScaleSendsAPartAndASeedTheSameAgain() {
        assertThat(drawn(0.5, 0.1, 4).requests()).hasSize(90);
        assertThat(drawn(0.5, 0.1, 4)).isEqualTo(drawn(0.5, 0.1, 4)).isNotEqualTo(drawn(0.5, 0.1, 5));
    }

    @Test
    void minutesWithoutARequestAreRefused() {
        assertThatThrownBy(() -> DrawnRequests.of(List.of(TokenRates.NONE), new RequestMix(100, 0), 1, 1))
                .hasMessageContaining("no request");
    }
}
