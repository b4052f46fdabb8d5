package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.planner.measure.Outcome;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import java.util.OptionalLong;
import scala.Option;

/** An attempt in Gatling's own report: a row for the whole answer, and one for the time to first token. */
final class GatlingRow {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private GatlingRow() {}

    /**
     * Nanoseconds since the intended start.
     *
     * @param firstToken to the first token, where one came
     * @param end to the end
     */
    record Span(OptionalLong firstToken, long end) {
        static Span of(Observation seen, Run run, long intendedNanos) {
            OptionalLong first = seen.answer().firstTokenNanos();
            return new Span(
                    first.isPresent() ? OptionalLong.of(run.since(first.getAsLong()) - intendedNanos) : first,
                    run.since(seen.endNanos()) - intendedNanos);
        }
    }

    /** The wall clock at the end, in milliseconds, and what went before. */
    record Times(long endMillis, Span span) {}

    static void write(StatsEngine stats, Session session, String name, Times times, Observation seen) {
        Span span = times.span();
        long start = times.endMillis() - span.end() / NANOS_PER_MILLI;
        log(stats, session, name, start, times.endMillis(), seen.outcome());
        if (seen.outcome().isOk() && span.firstToken().isPresent()) {
            long first = start + span.firstToken().getAsLong() / NANOS_PER_MILLI;
            log(stats, session, name + " TTFT", start, first, seen.outcome());
        }
    }

    private static void log(StatsEngine stats, Session session, String name, long start, long end, Outcome outcome) {
        Status status = outcome.isOk() ? OK$.MODULE$ : KO$.MODULE$;
        Option<String> error = outcome.isOk() ? Option.empty() : Option.apply(outcome.name());
        stats.logResponse(session.scenario(), session.groups(), name, start, end, status, Option.empty(), error);
    }
}
