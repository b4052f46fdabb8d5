package dev.headroom.loadtest.run;

import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.AttemptSink;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.RunInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/** A run on a clock of its own, its users driven as Gatling's actions drive them, against a service that is a function of time. */
final class SimulatedRun implements AttemptSink {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1000 * MILLI;

    private static final Endpoint ENDPOINT = new Endpoint.OnDemand("m");
    private static final Route ROUTE =
            Route.free(new Target("nowhere", URI.create("http://127.0.0.1:9"), new BearerAuth("key")), "m", ENDPOINT);
    private static final ConverseBody BODY = new ConverseBody("words", 20, 20);

    /** What comes of an attempt that is sent at a time, in nanoseconds since the start of the run. */
    @FunctionalInterface
    interface Service {
        Served serve(Attempted attempted, long nanos);
    }

    /** How an attempt ends, when its first token comes and when it is over. */
    record Served(Outcome outcome, long firstNanos, long endNanos) {

        /** A whole answer with its first token at its end. */
        static Served ok(long endNanos) {
            return new Served(Outcome.OK, endNanos, endNanos);
        }
    }

    private record Event(long nanos, long number, Runnable action) {}

    private final Course course;
    private final Service service;
    private final int connections;
    private final Run run;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::nanos).thenComparingLong(Event::number));
    private final Deque<Attempted> held = new ArrayDeque<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private long now;
    private long numbered;
    private int inFlight;
    private int started;

    private SimulatedRun(Course course, Rules rules, Service service, int connections) {
        this.course = course;
        this.service = service;
        this.connections = connections;
        Sources sources = new Sources((user, number) -> BODY, shape -> (user, number) -> BODY);
        Work work = new Work("simulated", course, sources, List.of(ROUTE), rules);
        this.run = new Run(work, Budget.unlimited(), this, () -> now);
    }

    static Measurements of(Course course, Rules rules, Service service) {
        return new SimulatedRun(course, rules, service, Integer.MAX_VALUE).measured();
    }

    /** The same through a generator that has so many requests under way and no more: what is due meanwhile is sent late. */
    static Measurements held(Course course, Rules rules, Service service, int connections) {
        return new SimulatedRun(course, rules, service, connections).measured();
    }

    private Measurements measured() {
        run.begin();
        startSettled();
        if (!course.isSettled()) {
            at(SECOND, this::tick);
        }
        for (Event event = events.poll(); event != null; event = events.poll()) {
            now = event.nanos();
            event.action().run();
        }
        return new Measurements(
                new RunInfo("simulated", "none", ENDPOINT, Instant.EPOCH, 1, course.levels()), attempts);
    }

    /** Users of the stages that are settled since. */
    private void startSettled() {
        for (; started < course.settledUsers(); started++) {
            turn(started, 0, course.arrivalNanos(started));
        }
    }

    /** Once a second, as in a load test, while there is something to settle. */
    private void tick() {
        run.tick();
        startSettled();
        if (!course.isSettled()) {
            at(now + SECOND, this::tick);
        }
    }

    private void at(long nanos, Runnable action) {
        events.add(new Event(nanos, numbered++, action));
    }

    private void turn(long user, int sent, long readyNanos) {
        OptionalLong due = run.next(user, sent, readyNanos);
        if (due.isPresent()) {
            long nanos = due.getAsLong();
            at(nanos, () -> {
                run.opened();
                attempt(run.asked(user, sent, nanos), 1, nanos);
            });
        }
    }

    private void attempt(Asked asked, int tries, long due) {
        held.add(run.reserve(asked, tries, 0, due).orElseThrow());
        send();
    }

    private void send() {
        while (inFlight < connections && !held.isEmpty()) {
            Attempted attempted = held.remove();
            long sent = now;
            Served served = service.serve(attempted, sent);
            inFlight++;
            at(served.endNanos(), () -> over(attempted, sent, served));
        }
    }

    private void over(Attempted attempted, long sent, Served served) {
        run.book(attempted, Observations.timed(served.outcome(), sent, served.firstNanos(), served.endNanos()));
        inFlight--;
        Asked asked = attempted.asked();
        Optional<Rules.Further> further = run.further(attempted, served.outcome());
        if (further.isPresent()) {
            long due = now + further.get().waitNanos();
            at(due, () -> attempt(asked, attempted.tries() + 1, due));
        } else {
            run.closed();
            turn(asked.user(), asked.turn() + 1, run.readyNanos(asked, served.outcome(), now));
        }
        send();
    }

    @Override
    public void record(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public boolean hasFailed() {
        return false;
    }
}
