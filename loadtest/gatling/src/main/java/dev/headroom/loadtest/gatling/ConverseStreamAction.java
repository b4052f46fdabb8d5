package dev.headroom.loadtest.gatling;

import com.typesafe.scalalogging.Logger;
import dev.headroom.loadtest.transport.Call;
import dev.headroom.loadtest.transport.Observation;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.structure.ScenarioContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** Sends one ConverseStream request at its intended time, on the event loop of its virtual user. */
final class ConverseStreamAction implements Action {

    /** A user that waits for its next request sees so often whether the run was stopped. */
    private static final long LOOK_UP_NANOS = 500_000_000L;

    private final String name;
    private final Function<io.gatling.javaapi.core.Session, Call> calls;
    private final Action next;
    private final StatsEngine stats;
    private final BedrockProtocol.Components components;
    private final io.gatling.commons.util.Clock wallClock;
    private Logger logger = Logger.apply(LoggerFactory.getLogger(ConverseStreamAction.class));

    ConverseStreamAction(
            String name, Function<io.gatling.javaapi.core.Session, Call> calls, ScenarioContext context, Action next) {
        this.name = name;
        this.calls = calls;
        this.next = next;
        this.stats = context.coreComponents().statsEngine();
        this.wallClock = context.coreComponents().clock();
        this.components = context.protocolComponentsRegistry().components(BedrockProtocol.KEY);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void execute(Session session) {
        await(session, UserState.intendedNanos(session, components.run().nanos()));
    }

    private void await(Session session, long intendedNanos) {
        Run run = components.run();
        long early = run.isStopped() ? 0 : intendedNanos - run.nanos();
        if (early > 0) {
            var unused = session.eventLoop()
                    .schedule(
                            () -> await(session, intendedNanos), Math.min(early, LOOK_UP_NANOS), TimeUnit.NANOSECONDS);
        } else {
            send(session, intendedNanos);
        }
    }

    /** Whatever fails, the user goes on, or the run would wait for it for ever. */
    private void send(Session session, long intendedNanos) {
        Run run = components.run();
        try {
            Call call = calls.apply(new io.gatling.javaapi.core.Session(session));
            Optional<Double> reserved = run.reserve(call);
            if (reserved.isPresent()) {
                dispatch(session, new Run.Attempted(UserState.user(session), intendedNanos, call, reserved.get()));
                return;
            }
        } catch (RuntimeException e) {
            run.cannotSend(e);
        }
        next.$bang(UserState.after(session, run.nanos()).markAsFailed());
    }

    private void dispatch(Session session, Run.Attempted attempted) {
        try {
            components.transport().send(session.eventLoop(), attempted.call(), seen -> over(session, attempted, seen));
        } catch (RuntimeException e) {
            components.run().withdraw(attempted);
            throw e;
        }
    }

    private void over(Session session, Run.Attempted attempted, Observation seen) {
        long ready = components.run().book(attempted, seen);
        GatlingRow.write(
                stats, session, name, new GatlingRow.Times(wallClock.nowMillis(), span(attempted, seen)), seen);
        next.$bang(UserState.after(session, ready));
    }

    /** Nanoseconds from the intended start to the first token, where one came, and to the end. */
    private GatlingRow.Span span(Run.Attempted attempted, Observation seen) {
        long zero = components.run().zeroNanos();
        OptionalLong first = seen.answer().firstTokenNanos();
        return new GatlingRow.Span(
                first.isPresent()
                        ? OptionalLong.of(first.getAsLong() - zero - attempted.intendedNanos())
                        : OptionalLong.empty(),
                seen.endNanos() - zero - attempted.intendedNanos());
    }

    @Override
    public Logger logger() {
        return logger;
    }

    @Override
    public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger other) {
        logger = other;
    }
}
