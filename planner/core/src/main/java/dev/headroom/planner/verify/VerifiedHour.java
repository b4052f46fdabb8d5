package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found of an hour, without the requests that it was found from. Dollars are of the whole load, counts of what was sent.
 *
 * @param hour which it is, as in {@code peak}
 * @param start when its minutes begin
 * @param future the number of the future that they are of
 * @param minutes how many were sent, at least 1
 * @param scale the share of the load that was sent, above 0 and at most 1
 * @param pools units of each purchase that stood, in the plan's order; empty where all was on demand
 * @param requests that were sent
 * @param carried those that units answered
 * @param spilled those that on demand answered
 * @param refused those that on demand refused as well
 * @param failed those that ended otherwise
 * @param spilledShare share of tokens that no unit carried
 * @param throttledShare share of requests that were refused
 * @param usdPerHour US dollars an hour
 * @param latency what answered requests waited; empty where no target was known
 * @param failedAssumptions a sentence each; empty where every figure held
 * @param caveats what makes the measurements doubtful
 */
public record VerifiedHour(
        String hour,
        Instant start,
        int future,
        int minutes,
        double scale,
        List<ModelUnits> pools,
        int requests,
        int carried,
        int spilled,
        int refused,
        int failed,
        Figure spilledShare,
        Figure throttledShare,
        Figure usdPerHour,
        List<Latency> latency,
        List<String> failedAssumptions,
        List<String> caveats) {

    /**
     * Predicted in two ways, and observed.
     *
     * @param byMinute as the plan reckons
     * @param byRequest under the rule of admission
     * @param observed what came
     * @param plan whether the plan was right
     * @param replay whether the replay by request was
     */
    public record Figure(Estimate byMinute, Estimate byRequest, Estimate observed, Verdict plan, Verdict replay) {

        private static Figure of(Comparison.Row row, double times) {
            return new Figure(
                    row.byMinute().map(value -> value * times),
                    row.byRequest().map(value -> value * times),
                    row.observed().map(value -> value * times),
                    row.verdict(),
                    row.byRequestVerdict());
        }
    }

    /**
     * A latency against what was promised.
     *
     * @param name of it, with its quantile
     * @param limitMillis what was promised
     * @param observedMillis what came; empty where too few requests were answered to tell
     * @param verdict whether it stayed within
     */
    public record Latency(String name, double limitMillis, Optional<Estimate> observedMillis, Verdict verdict) {}

    /** @throws IllegalArgumentException where nothing was sent */
    public VerifiedHour {
        Require.text("hour", hour);
        Require.atLeast("minutes", minutes, 1);
        Require.that(scale > 0 && scale <= 1, "scale is " + scale + ", must be above 0 and at most 1");
        pools = List.copyOf(pools);
        latency = List.copyOf(latency);
        failedAssumptions = List.copyOf(failedAssumptions);
        caveats = List.copyOf(caveats);
    }

    static VerifiedHour of(Verified verified) {
        Observation seen = verified.evidence().observation();
        return new VerifiedHour(
                verified.hour().name(),
                verified.hour().start(),
                verified.hour().future(),
                verified.hour().minutes().size(),
                verified.scale(),
                verified.standing().pools(),
                seen.fates().size(),
                seen.count(Observation.End.CARRIED),
                seen.count(Observation.End.SPILLED),
                seen.count(Observation.End.REFUSED),
                seen.count(Observation.End.FAILED),
                Figure.of(verified.comparison().spilled(), 1),
                Figure.of(verified.comparison().throttled(), 1),
                Figure.of(verified.comparison().usdPerHour(), 1 / verified.scale()),
                verified.latency().stream()
                        .map(check ->
                                new Latency(check.name(), check.limitMillis(), check.observedMillis(), check.verdict()))
                        .toList(),
                verified.broken(),
                verified.evidence().doubts());
    }
}
