package dev.headroom.cli.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.headroom.planner.capacity.CurvePoint;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LatencyCurves;
import dev.headroom.planner.capacity.LoadPoint;
import dev.headroom.planner.capacity.Usl;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveWordsTest {

    private static final EndpointCapacity ENDPOINT = new EndpointCapacity(
            new RunInfo(
                    "steps",
                    "aws",
                    new Endpoint.OnDemand("m"),
                    Instant.EPOCH,
                    1,
                    List.of(new LoadLevel(new OfferedLoad.Closed(2), 0, 0, 1_000_000))),
            List.of(),
            Optional.of(new UslFit(
                    new Usl(1.25, 0.02, 1e-3),
                    about(1.25),
                    about(0.02),
                    about(0.001),
                    0.1,
                    List.of(new LoadPoint(16, 9)))),
            Optional.of(new LatencyCurves(
                    List.of(curve(0.5, 20, 0.5, Optional.empty(), 32)),
                    List.of(curve(0.95, 54, 0.088, Optional.of(about(768)), 4000)))),
            List.of());

    private static Estimate about(double value) {
        return new Estimate(value, 0.9 * value, 1.1 * value, 0.9);
    }

    private static LatencyCurve curve(double q, double base, double slope, Optional<Estimate> knee, double largest) {
        return new LatencyCurve(q, about(base), about(slope), knee, List.of(new CurvePoint(largest, 20, 60, 0.25)));
    }

    @Test
    void everyCurveIsALineWithItsIntervalsAndReach() {
        assertThat(CurveWords.of(List.of(ENDPOINT)))
                .containsExactly(
                        entry(
                                "throughput",
                                "lambda 1.250 (1.125 to 1.375 at 90 %) requests/s, sigma 0.02000 (0.01800 to 0.02200 at 90 %),"
                                        + " kappa 0.001000 (0.0009000 to 0.001100 at 90 %); its most lies beyond the 16 in"
                                        + " flight that were tested"),
                        entry(
                                "timePerTokenP50",
                                "20.00 (18.00 to 22.00 at 90 %) ms, then 0.5000 (0.4500 to 0.5500 at 90 %) ms for each"
                                        + " request in flight; off by 0.250 ms, read to 42"),
                        entry(
                                "timeToFirstTokenP95",
                                "54.00 (48.60 to 59.40 at 90 %) ms to 768.0 (691.2 to 844.8 at 90 %) input tokens, then"
                                        + " 0.08800 (0.07920 to 0.09680 at 90 %) ms for each input token; off by 0.250 ms,"
                                        + " read to 5,200"));
    }

    @Test
    void severalEndpointsAreToldApart() {
        assertThat(CurveWords.of(List.of(ENDPOINT, ENDPOINT)))
                .containsKeys("onDemand1.throughput", "onDemand2.timePerTokenP50")
                .hasSize(6);
    }
}
