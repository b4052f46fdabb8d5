package dev.headroom.loadtest.run;

import dev.headroom.loadtest.audit.ClientWatch;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.live.LiveFigures;
import dev.headroom.loadtest.record.AttemptSink;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.transport.Call;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** A run while it happens: what its users share. Safe for many threads. */
public final class Run {

    /** So many attempts without one connection, and there is nobody at the other end. */
    private static final int HOPELESS_ATTEMPTS = 20;

    /** A little before the users of a level are handed over. */
    private static final long PREPARE_NANOS = 4_000_000_000L;

    private final Work work;
    private final Budget budget;
    private final AttemptSink recorder;
    private final LongSupplier clock;
    private final Tally tally = new Tally();
    private final LiveFigures live = new LiveFigures();
    private final ClientWatch watch;
    private volatile Stop stop = Stop.NOT;
    private volatile long zero;
    private volatile boolean begun;
    private final AtomicLong open = new AtomicLong();
    private volatile IntConsumer whoPrepares = level -> {};
    private int prepared;
    private final UnderWay underWay = new UnderWay();

    public Run(Work work, Budget budget, AttemptSink recorder, LongSupplier clock) {
        this.work = work;
        this.budget = budget;
        this.recorder = recorder;
        this.clock = clock;
        this.watch = new ClientWatch(clock);
    }

    public Work work() {
        return work;
    }

    public Tally tally() {
        return tally;
    }

    /** What there is to watch. */
    public LiveFigures live() {
        return live;
    }

    /** The early end, or one with {@link Stop.Cause#NONE}. */
    public Stop stop() {
        return stop;
    }

    public Usd spent() {
        return budget.spent();
    }

    public boolean isStopped() {
        return stop.cause() != Stop.Cause.NONE;
    }

    /** The clock of every observation. */
    public LongSupplier clock() {
        return clock;
    }

    /** The start of the run is now. */
    public void begin() {
        zero = clock.getAsLong();
        begun = true;
        // A level that had time left when the run was stopped is not whole, however long its last answers take.
        recorder.begun(work.course()::levels, () -> Math.min(nanos(), stop.atNanos()));
    }

    /** Nanoseconds since the start of the run; 0 before it. */
    public long nanos() {
        return begun ? since(clock.getAsLong()) : 0;
    }

    /** What the clock says as nanoseconds since the start of the run. */
    public long since(long clockNanos) {
        return clockNanos - zero;
    }

    /** {@code whoPrepares} is told the number of each level behind the first, some seconds before it begins where it is settled by then. */
    public void prepareWith(IntConsumer whoPrepares) {
        this.whoPrepares = whoPrepares;
    }

    /** Looks round, about once a second; on one thread. */
    public void tick() {
        long now = nanos();
        work.course().tick(now, open.get());
        for (int near = work.course().levelAt(now + PREPARE_NANOS); prepared < near; ) {
            prepared++;
            whoPrepares.accept(prepared);
        }
        if (now >= work.course().level(0).steadyFromNanos()) {
            watch.begin();
        }
    }

    /** Watches this program at work. */
    public ClientWatch watch() {
        return watch;
    }

    /** A request begins; it is open until it is {@link #closed}, between two tries too. */
    public void opened() {
        open.incrementAndGet();
    }

    public void closed() {
        open.decrementAndGet();
    }

    /** A user's next request; empty where it has sent its last, or the run is stopped. */
    public OptionalLong next(long user, int sent, long readyNanos) {
        OptionalLong next = work.course().next(user, sent, readyNanos);
        return next.isPresent() && next.getAsLong() < stop.atNanos() ? next : OptionalLong.empty();
    }

    /** The request itself. */
    public Asked asked(long user, int turn, long intendedNanos) {
        return work.asked(user, turn, intendedNanos);
    }

    public Call call(Asked asked, int route) {
        return new Call(
                work.routes().get(route).modelId(),
                asked.request(),
                work.rules().timeout());
    }

    /** Reserves an attempt's worst case, or stops the run. */
    public Optional<Attempted> reserve(Asked asked, int tries, int route, long dueNanos) {
        double worst = work.routes().get(route).tariff().worstCaseUsd(asked.request());
        if (!isStopped() && budget.reserve(worst)) {
            tally.sent();
            live.sent(nanos());
            recorder.sent(asked.level());
            return Optional.of(new Attempted(asked, tries, route, dueNanos, worst));
        }
        stop(Stop.Cause.BUDGET, noRoom());
        return Optional.empty();
    }

    /** Of what is in flight only the worst case is known; in the end the run may have cost more than is spent here, and less than both. */
    private String noRoom() {
        Usd spent = spent();
        return "the budget has no room for another request: " + spent + " dollars were spent by then, and "
                + budget.committed().less(spent)
                + " were reserved for the worst that those in flight can cost";
    }

    /** Takes back what was reserved for an attempt that was not sent after all. */
    public void withdraw(Attempted attempted) {
        budget.settle(attempted.reservedUsd(), 0);
        tally.withdrawn();
        live.withdrawn(nanos());
        recorder.withdrawn(attempted.asked().level());
    }

    /** Stops the run, for what could not be made once will not be made the next time: credentials that are gone. */
    public void cannotSend(RuntimeException cause) {
        stop(Stop.Cause.REFUSED, "a request could not be made: " + cause.getMessage());
    }

    /** Ends the run from outside; what is under way ends by itself, or is given up by {@link #giveUp}. */
    public void interrupt() {
        stop(Stop.Cause.INTERRUPTED, "it was interrupted");
    }

    /** Gives up what is under way. */
    public void giveUp() {
        underWay.giveUp();
    }

    /** What is under way. */
    public UnderWay underWay() {
        return underWay;
    }

    /** The first cause is the one that is kept. */
    private synchronized void stop(Stop.Cause cause, String words) {
        if (!isStopped()) {
            stop = new Stop(cause, words, nanos());
        }
    }

    /** Books an attempt that is over. */
    public void book(Attempted attempted, Observation seen) {
        double usd = Costs.usd(work.routes().get(attempted.route()), attempted, seen);
        budget.settle(attempted.reservedUsd(), usd);
        Attempt attempt = Attempts.of(attempted, seen, zero);
        recorder.record(attempt);
        work.course().over(attempt);
        watch.over(attempt, work.course().level(attempt.level()));
        live.over(attempt, usd);
        // The last thing: who sees that nothing is in flight any more finds everything booked.
        tally.over(seen.outcome());
        giveUpWhereHopeless(attempted, seen);
        if (recorder.hasFailed()) {
            stop(Stop.Cause.UNRECORDED, "the measurements cannot be written");
        }
    }

    /** What follows an attempt that is over; empty where its request is over too. */
    public Optional<Rules.Further> further(Attempted attempted, Outcome outcome) {
        return isStopped()
                ? Optional.empty()
                : work.rules().after(attempted, outcome, work.routes().size(), chance(attempted));
    }

    /** The same for the same attempt, whatever the order of asking. */
    private static double chance(Attempted attempted) {
        SplittableRandom place = new SplittableRandom(
                attempted.asked().user() * 31 + attempted.asked().turn() * 17L + attempted.tries());
        return new SplittableRandom(place.nextLong()).nextDouble();
    }

    /** When a user is ready again whose request has ended so: after its pause in a conversation, and after a throttle. */
    public long readyNanos(Asked asked, Outcome outcome, long endNanos) {
        long throttled =
                outcome == Outcome.THROTTLED ? work.rules().pauseAfterThrottle().toNanos() : 0;
        return endNanos + throttled + work.sources().pauseNanos(asked.user(), asked.turn());
    }

    private void giveUpWhereHopeless(Attempted attempted, Observation seen) {
        if (seen.outcome() != Outcome.REJECTED && seen.outcome() != Outcome.CONNECTION) {
            return;
        }
        var target = work.routes().get(attempted.route()).target();
        if (seen.outcome() == Outcome.REJECTED) {
            stop(Stop.Cause.REFUSED, target.label() + " refused the request: " + seen.refusal());
            return;
        }
        Tally.Count count = tally.count();
        if (count.failed() >= HOPELESS_ATTEMPTS && count.failed() == count.over()) {
            stop(
                    Stop.Cause.REFUSED,
                    "no connection to " + target.endpoint() + " in " + HOPELESS_ATTEMPTS + " attempts"
                            + (seen.passage().fault().isEmpty()
                                    ? ""
                                    : ": " + seen.passage().fault()));
        }
    }
}
