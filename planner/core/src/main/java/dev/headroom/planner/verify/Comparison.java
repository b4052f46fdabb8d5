package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * Predicted against observed.
 *
 * @param prediction of the requests that were sent
 * @param observed of the same requests
 * @param tolerance by which a share may be off, and an amount of dollars as a share of itself; 0 or above
 */
public record Comparison(Prediction prediction, Prediction.Figures observed, double tolerance) {

    /** @throws IllegalArgumentException where the tolerance is negative */
    public Comparison {
        Require.notNegative("tolerance", tolerance);
    }

    /**
     * One figure.
     *
     * @param name of it
     * @param byMinute as the plan reckons it
     * @param byRequest request by request
     * @param observed what came
     * @param tolerated in the figure's own unit
     */
    public record Row(String name, Estimate byMinute, Estimate byRequest, Estimate observed, double tolerated) {

        /** Whether the plan was right. */
        public Verdict verdict() {
            return Verdict.of(byMinute, observed, tolerated);
        }

        /** Whether the same unit, quota and requests under the admission rule come to what was observed. */
        public Verdict byRequestVerdict() {
            return Verdict.of(byRequest, observed, tolerated);
        }
    }

    /** Spilled share, throttled share and dollars. */
    public List<Row> rows() {
        return List.of(spilled(), throttled(), usdPerHour());
    }

    public Row spilled() {
        return new Row(
                "spilled share of tokens",
                prediction.byMinute().spilled(),
                prediction.byRequest().spilled(),
                observed.spilled(),
                tolerance);
    }

    public Row throttled() {
        return new Row(
                "throttled share of requests",
                prediction.byMinute().throttled(),
                prediction.byRequest().throttled(),
                observed.throttled(),
                tolerance);
    }

    public Row usdPerHour() {
        Estimate planned = prediction.byMinute().usdPerHour();
        return new Row(
                "US dollars an hour",
                planned,
                prediction.byRequest().usdPerHour(),
                observed.usdPerHour(),
                tolerance * planned.value());
    }
}
