package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.transport.Observation;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import java.util.Optional;
import java.util.OptionalLong;
import scala.Option;

/** A request in Gatling's own report: a row for the whole answer, and one for the time to first token. */
record GatlingRow(StatsEngine stats, Session session, String name) {

    private static final long NANOS_PER_MILLI = 1_000_000;

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

    /** @param fault why the request counts as failed; empty where it does not */
    void write(Times times, Optional<String> fault) {
        Span span = times.span();
        long start = times.endMillis() - span.end() / NANOS_PER_MILLI;
        log(name, start, times.endMillis(), fault);
        if (fault.isEmpty() && span.firstToken().isPresent()) {
            log(name + " TTFT", start, start + span.firstToken().getAsLong() / NANOS_PER_MILLI, fault);
        }
    }

    private void log(String row, long start, long end, Optional<String> fault) {
        Status status = fault.isEmpty() ? OK$.MODULE$ : KO$.MODULE$;
        Option<String> error = fault.map(Option::apply).orElse(Option.empty());
        stats.logResponse(session.scenario(), session.groups(), row, start, end, status, Option.empty(), error);
    }
}
