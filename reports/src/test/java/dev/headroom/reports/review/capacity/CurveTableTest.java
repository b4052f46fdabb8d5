package dev.headroom.reports.review.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.CurvePoint;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LatencyCurves;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveTableTest {

    private static EndpointCapacity measured(Optional<LatencyCurves> curves) {
        RunInfo run = new RunInfo(
                "steps",
                "aws",
                new Endpoint.OnDemand("m"),
                Instant.EPOCH,
                1,
                List.of(new LoadLevel(new OfferedLoad.Closed(2), 0, 0, 1_000_000)));
        return new EndpointCapacity(run, List.of(), Optional.empty(), curves, List.of());
    }

    @Test
    void aCurveIsARowWithWhatItMissesBy() {
        LatencyCurve prompts = new LatencyCurve(
                0.95,
                new Estimate(54, 50, 60, 0.9),
                new Estimate(0.088, 0.08, 0.1, 0.9),
                Optional.of(new Estimate(768, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.9)),
                List.of(new CurvePoint(512, 40, 57, 3), new CurvePoint(2000, 40, 159, -3)));
        Table table = CurveTable.of(measured(Optional.of(new LatencyCurves(List.of(), List.of(prompts)))))
                .orElseThrow();
        assertThat(table.caption()).isEqualTo("On demand: fitted latency, with 90 % intervals");
        assertThat(table.rows().get(0).cells().stream().map(Cell::text))
                .containsExactly(
                        "time to first token p95",
                        "54.0 (50.0 to 60.0)",
                        "0.0880 (0.0800 to 0.1000)",
                        "input token",
                        "768",
                        "3.00",
                        "2,600");
    }

    @Test
    void withoutCurvesThereIsNoTable() {
        assertThat(CurveTable.of(measured(Optional.empty()))).isEmpty();
    }
}
