package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.record.Recorder;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.schedule.Schedule;
import dev.headroom.loadtest.transport.Call;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Timing;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** A run while it happens: what its users share. Safe for many threads. */
public final class Run {

    /** So many attempts without one connection, and there is nobody at the other end. */
    private static final int HOPELESS_ATTEMPTS = 20;

    private final Work work;
    private final Money money;
    private final Recorder recorder;
    private final Tally tally = new Tally();
    private final LongSupplier clock;
    private volatile Stop stop = Stop.NOT;
    private volatile long zero;
    private volatile boolean begun;

    /**
     * What is to be done.
     *
     * @param name of the scenario and of its requests
     * @param target where to
     * @param modelId model id, profile id or ARN
     * @param schedule when
     * @param requests what
     * @param pauseAfterThrottle how long a user waits after a 429
     * @param timeout of an attempt
     */
    public record Work(
            String name,
            Target target,
            String modelId,
            Schedule schedule,
            RequestSource requests,
            Duration pauseAfterThrottle,
            Duration timeout) {}

    /**
     * What it may cost.
     *
     * @param budget what may be spent
     * @param tariff what a request costs
     */
    public record Money(Budget budget, Tariff tariff) {

        /** Nothing costs anything. */
        public static Money free() {
            return new Money(Budget.unlimited(), new Tariff.Free());
        }
    }

    /**
     * Why a run ended before its time.
     *
     * @param cause what happened
     * @param words for a reader
     * @param atNanos when, in nanoseconds since the start of the run
     */
    public record Stop(Cause cause, String words, long atNanos) {

        static final Stop NOT = new Stop(Cause.NONE, "", Long.MAX_VALUE);

        /** The kinds of early end. */
        public enum Cause {
            /** It did not. */
            NONE,
            /** The budget had no room for another request. */
            BUDGET,
            /** A request could not be made, or the service refused it as wrong, or could not be reached at all. */
            REFUSED,
            /** The measurements could not be written, so that sending more would pay for nothing. */
            UNRECORDED
        }
    }

    public Run(Work work, Money money, Recorder recorder, LongSupplier clock) {
        this.work = work;
        this.money = money;
        this.recorder = recorder;
        this.clock = clock;
    }

    public Work work() {
        return work;
    }

    public Tally tally() {
        return tally;
    }

    /** The early end, or one with {@link Stop.Cause#NONE}. */
    public Stop stop() {
        return stop;
    }

    public dev.headroom.planner.quantity.Money spent() {
        return money.budget().spent();
    }

    boolean isStopped() {
        return stop.cause() != Stop.Cause.NONE;
    }

    LongSupplier clock() {
        return clock;
    }

    /** The start of the run is now. */
    void begin() {
        zero = clock.getAsLong();
        begun = true;
    }

    /** The start of the run on the transport's clock. */
    long zeroNanos() {
        return zero;
    }

    /** Nanoseconds since the start of the run; 0 before it. */
    public long nanos() {
        return begun ? clock.getAsLong() - zero : 0;
    }

    /** The intended start of a user's next request; empty where it is done or the run is stopped. */
    OptionalLong next(long user, int sent, long readyNanos) {
        OptionalLong next = work.schedule().next(user, sent, readyNanos);
        return next.isPresent() && next.getAsLong() < stop.atNanos() ? next : OptionalLong.empty();
    }

    Call call(long user, int sent) {
        return new Call(work.modelId(), work.requests().request(user, sent), work.timeout());
    }

    /** Reserves a call's worst case, or stops the run. */
    Optional<Double> reserve(Call call) {
        double worst = money.tariff().worstCaseUsd(call.body());
        if (!isStopped() && money.budget().reserve(worst)) {
            tally.sent();
            return Optional.of(worst);
        }
        stop(Stop.Cause.BUDGET, "the budget has no room for another request: " + spent() + " dollars are spent");
        return Optional.empty();
    }

    /** Takes back what was reserved for an attempt that was not sent after all. */
    void withdraw(Attempted attempted) {
        money.budget().settle(attempted.reservedUsd(), 0);
        tally.withdrawn();
    }

    /** Stops the run, for what could not be made once will not be made the next time: credentials that are gone. */
    void cannotSend(RuntimeException cause) {
        stop(Stop.Cause.REFUSED, "a request could not be made: " + cause.getMessage());
    }

    /** The first cause is the one that is kept. */
    private synchronized void stop(Stop.Cause cause, String words) {
        if (!isStopped()) {
            stop = new Stop(cause, words, nanos());
        }
    }

    /** Books an attempt that is over; answers when its user is ready again. */
    long book(Attempted attempted, Observation seen) {
        money.budget().settle(attempted.reservedUsd(), trueUsd(attempted, seen));
        tally.over(seen.outcome());
        recorder.record(attempt(attempted, seen));
        giveUpWhereHopeless(seen);
        if (recorder.hasFailed()) {
            stop(Stop.Cause.UNRECORDED, "the measurements cannot be written");
        }
        long end = seen.endNanos() - zero;
        return seen.outcome() == Outcome.THROTTLED
                ? end + work.pauseAfterThrottle().toNanos()
                : end;
    }

    /**
     * An attempt that was sent.
     *
     * @param user from 0
     * @param intendedNanos since the start of the run
     * @param call what was sent
     * @param reservedUsd its worst case
     */
    record Attempted(long user, long intendedNanos, Call call, double reservedUsd) {}

    /** A stream that broke may have cost all that was reserved: its true cost is not known, so the worst is booked. */
    private double trueUsd(Attempted attempted, Observation seen) {
        if (!seen.wasSent()) {
            return 0;
        }
        return switch (seen.outcome()) {
            case OK -> money.tariff().usd(seen.answer().tokens());
            case BROKEN_STREAM, CLIENT_TIMEOUT, CONNECTION, MODEL_TIMEOUT, SERVER_ERROR -> attempted.reservedUsd();
            default -> 0;
        };
    }

    private Attempt attempt(Attempted attempted, Observation seen) {
        AnswerReader answer = seen.answer();
        Timing timing = new Timing(
                attempted.intendedNanos(),
                seen.dispatchedNanos() - zero,
                sinceStart(answer.firstTokenNanos()),
                sinceStart(answer.lastTokenNanos()),
                seen.endNanos() - zero);
        return new Attempt(
                work.schedule().levelAt(attempted.intendedNanos()),
                attempted.user(),
                1,
                timing,
                answer.tokens(),
                new Answer(
                        seen.outcome(),
                        answer.stopReason(),
                        answer.contentEvents(),
                        attempted.call().body().maxTokens(),
                        answer.serverLatencyMillis()));
    }

    private OptionalLong sinceStart(OptionalLong nanos) {
        return nanos.isPresent() ? OptionalLong.of(nanos.getAsLong() - zero) : nanos;
    }

    private void giveUpWhereHopeless(Observation seen) {
        if (seen.outcome() == Outcome.REJECTED) {
            stop(Stop.Cause.REFUSED, work.target().label() + " refused the request: " + seen.refusal());
        }
        if (seen.outcome() == Outcome.CONNECTION) {
            Tally.Count count = tally.count();
            if (count.failed() >= HOPELESS_ATTEMPTS && count.failed() == count.over()) {
                stop(
                        Stop.Cause.REFUSED,
                        "no connection to " + work.target().endpoint() + " in " + HOPELESS_ATTEMPTS + " attempts");
            }
        }
    }
}
