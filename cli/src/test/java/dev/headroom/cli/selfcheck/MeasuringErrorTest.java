package dev.headroom.cli.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.cli.emulator.TruthRows;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Errors that were put in by hand come out again. */
class MeasuringErrorTest {

    private static final long MILLI = 1_000_000;

    /** Sent 300, 350 and 400 ms after it arrived. */
    private static String truth(String id) {
        return "{\"requestId\":\"" + id + "\",\"sentNanos\":[300000000,350000000,400000000]}";
    }

    /** Three events, whose times are since the intended start. */
    private static Attempt attempt(String id, double due, double first, double second, double third) {
        long start = nanos(due);
        return new Attempt(
                new Place(0, start, 0, 1, 0),
                new Timing(
                        start,
                        start,
                        Carriage.UNKNOWN,
                        new ContentTimes(
                                OptionalLong.of(start + nanos(first)),
                                OptionalLong.of(start + nanos(third)),
                                OptionalLong.of(start + nanos(first)),
                                EventGaps.of(nanos(second) - nanos(first), nanos(third) - nanos(second))),
                        start + nanos(third)),
                new TokenUse(3, 3, 0, 0),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(3, 0),
                        4,
                        new ServerSide(id, OptionalLong.empty(), OptionalLong.empty())));
    }

    private static long nanos(double millis) {
        return Math.round(millis * MILLI);
    }

    private static MeasuringError error(List<String> known, Attempt... attempts) throws IOException {
        LoadLevel level = new LoadLevel(new OfferedLoad.Open(1), 0, 1000 * MILLI, 2000 * MILLI);
        RunInfo run = new RunInfo("s", "t", new Endpoint.OnDemand("m"), Instant.EPOCH, 1, List.of(level));
        return MeasuringError.of(
                new Measurements(run, List.of(attempts)),
                TruthRows.of(known.stream().map(MeasuringErrorTest::truth)));
    }

    @Test
    void whatIsMeasuredLessWhatWasSentIsTheError() throws IOException {
        MeasuringError error = error(List.of("a"), attempt("a", 1500, 300.5, 350.25, 402));
        assertThat(error.requests()).isEqualTo(1);
        assertThat(error.firstToken().p50Millis()).isCloseTo(0.5, within(1e-9));
        assertThat(error.betweenTokens().p50Millis()).isCloseTo(0.25, within(1e-9));
        assertThat(error.betweenTokens().p99Millis()).isCloseTo(1.75, within(1e-9));
        assertThat(error.lastToken().p99Millis()).isCloseTo(2, within(1e-9));
    }

    @Test
    void eachRequestIsHeldAgainstItsOwnTruth() throws IOException {
        MeasuringError error =
                error(List.of("a", "b"), attempt("b", 1500, 301, 351, 401), attempt("a", 1600, 304, 354, 404));
        assertThat(error.firstToken().p50Millis()).isCloseTo(1, within(1e-9));
        assertThat(error.firstToken().p99Millis()).isCloseTo(4, within(1e-9));
        assertThat(error.betweenTokens().p99Millis()).isZero();
    }

    @Test
    void whatIsDueInTheWarmUpDoesNotCount() throws IOException {
        assertThat(error(List.of("a"), attempt("a", 999, 300, 350, 400)).requests())
                .isZero();
    }

    @Test
    void whatTheEmulatorDoesNotKnowIsCountedApart() throws IOException {
        MeasuringError error = error(List.of("a"), attempt("b", 1500, 301, 351, 401));
        assertThat(error.unknown()).isEqualTo(1);
        assertThat(error.requests()).isZero();
        assertThat(error.firstToken().p50Millis()).isNaN();
        assertThat(TruthRows.of(Stream.empty()).sentNanos("a")).isEmpty();
    }
}
