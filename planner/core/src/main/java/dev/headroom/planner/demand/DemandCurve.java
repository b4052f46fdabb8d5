package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a workload asks for, fitted to its history: enough to draw futures from.
 *
 * @param modelId the model
 * @param workload whose demand it is
 * @param zone where its days begin and end
 * @param historyEnd the first instant that was not observed any more; futures begin here
 * @param observed how much history it was fitted to
 * @param meanInputPerRequest mean input tokens of a request in the history
 * @param meanOutputPerRequest mean output tokens of a request in the history
 * @param input the stream of input tokens
 * @param output the stream of output tokens
 * @param blend what futures are made of
 * @param days what each day did beyond level and profile
 * @param history the observed hours
 * @param expected what its owners expect of the future
 * @param notes what a reader must know of the history
 */
public record DemandCurve(
        String modelId,
        String workload,
        ZoneId zone,
        Instant historyEnd,
        Duration observed,
        double meanInputPerRequest,
        double meanOutputPerRequest,
        StreamModel input,
        StreamModel output,
        Blend blend,
        List<ResidualDay> days,
        List<HourUsage> history,
        Expectations expected,
        List<String> notes)
        implements DemandFit {

    /** @throws IllegalArgumentException where there is no day or no hour to draw from */
    public DemandCurve {
        days = List.copyOf(days);
        history = List.copyOf(history);
        notes = List.copyOf(notes);
        Require.that(!days.isEmpty(), "a demand curve has no whole day to draw from");
        Require.that(!history.isEmpty(), "a demand curve has no observed hour");
    }

    /**
     * The same with what its owners expect.
     *
     * @throws IllegalArgumentException where something is expected of a day that the history has seen
     */
    public DemandCurve expecting(Expectations expectations) {
        expectations.requireAfter(historyEnd, zone);
        return new DemandCurve(
                modelId,
                workload,
                zone,
                historyEnd,
                observed,
                meanInputPerRequest,
                meanOutputPerRequest,
                input,
                output,
                blend,
                days,
                history,
                expectations,
                notes);
    }

    /** Mean input tokens of a request at an instant to come: the history's, times what its owners expect of that day. */
    public double inputPerRequest(Instant instant) {
        return meanInputPerRequest
                * expected.inputPerRequestTimes(instant.atZone(zone).toLocalDate());
    }

    /** The level at the end of the history. */
    public TokenRates level() {
        return new TokenRates(input.level().tokensPerMinute(), output.level().tokensPerMinute());
    }
}
