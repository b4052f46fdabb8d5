package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Asked;
import dev.headroom.loadtest.run.Attempted;
import dev.headroom.loadtest.run.Rules;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.run.UnderWay;
import dev.headroom.loadtest.transport.BedrockTransport;
import dev.headroom.loadtest.transport.InFlight;
import dev.headroom.loadtest.transport.Observation;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends a request when it is due, as often as the rules of its run say, on the event loop of its virtual user. */
final class RequestAction extends LoopAction {

    private final Requesting requesting;
    private final Action next;
    private final StatsEngine stats;
    private final BedrockProtocol.Components components;
    private final Run run;
    private final io.gatling.commons.util.Clock wallClock;

    private RequestAction(String name, Requesting requesting, ScenarioContext context, Action next) {
        super(name);
        this.requesting = requesting;
        this.next = next;
        this.stats = context.coreComponents().statsEngine();
        this.wallClock = context.coreComponents().clock();
        this.components = context.protocolComponentsRegistry().components(BedrockProtocol.KEY);
        this.run = components.run();
    }

    /** Builds the action where Gatling builds its own. */
    record Builder(String name, Requesting requesting) implements ActionBuilder {
        @Override
        public io.gatling.core.action.builder.ActionBuilder asScala() {
            return (context, next) -> new RequestAction(name, requesting, context, next);
        }
    }

    /** Whatever fails, the user goes on, or the run would wait for it for ever. */
    @Override
    public void execute(Session session) {
        run.opened();
        try {
            Asked asked = requesting.asked(session, run);
            attempt(session, asked, new Try(1, asked.arm(), asked.intendedNanos()));
        } catch (RuntimeException e) {
            run.cannotSend(e);
            goOn(UserState.after(session, run.nanos()).markAsFailed());
        }
    }

    /** A try that is due. */
    private record Try(int number, int route, long dueNanos) {}

    private void attempt(Session session, Asked asked, Try due) {
        Optional<Attempted> reserved = run.reserve(asked, due.number(), due.route(), due.dueNanos());
        if (reserved.isPresent()) {
            dispatch(session, reserved.get());
        } else {
            goOn(UserState.after(session, run.nanos()).markAsFailed());
        }
    }

    /** Makes a request ready, and sends it when it is due. */
    private void dispatch(Session session, Attempted attempted) {
        UnderWay.Ticket ticket = run.underWay().ticket();
        try {
            BedrockTransport transport = components.transport(attempted.route());
            BedrockTransport.Prepared prepared = transport.prepare(run.call(attempted.asked(), attempted.route()));
            Sending sending = new Sending(session, attempted, ticket, transport, prepared);
            Punctual.at(session.eventLoop(), run::nanos, attempted.dueNanos(), () -> send(sending));
        } catch (RuntimeException e) {
            ticket.over();
            run.withdraw(attempted);
            throw e;
        }
    }

    /** A request that is ready. */
    private record Sending(
            Session session,
            Attempted attempted,
            UnderWay.Ticket ticket,
            BedrockTransport transport,
            BedrockTransport.Prepared prepared) {}

    private void send(Sending sending) {
        if (run.isStopped()) {
            withdraw(sending);
            return;
        }
        try {
            InFlight attempt = sending.transport().send(sending.session().eventLoop(), sending.prepared(), seen -> {
                sending.ticket().over();
                over(sending.session(), sending.attempted(), seen);
            });
            sending.ticket().sent(attempt);
        } catch (RuntimeException e) {
            run.cannotSend(e);
            withdraw(sending);
        }
    }

    private void withdraw(Sending sending) {
        sending.ticket().over();
        run.withdraw(sending.attempted());
        goOn(UserState.after(sending.session(), run.nanos()).markAsFailed());
    }

    private void over(Session session, Attempted attempted, Observation seen) {
        run.book(attempted, seen);
        Optional<Rules.Further> further = run.further(attempted, seen.outcome());
        if (further.isPresent()) {
            again(session, attempted, seen, further.get());
            return;
        }
        finish(session, attempted.asked(), seen);
    }

    private void finish(Session session, Asked asked, Observation seen) {
        Verdict verdict = requesting.verdict(session, new Reply(asked, seen, run));
        // From the request's intended start: what its user waited, however often it was tried.
        GatlingRow.Span span = GatlingRow.Span.of(seen, run, asked.intendedNanos());
        new GatlingRow(stats, session, name())
                .write(new GatlingRow.Times(wallClock.nowMillis(), span), verdict.fault());
        long ready = run.readyNanos(asked, seen.outcome(), run.since(seen.endNanos()));
        goOn(UserState.after(verdict.session(), ready));
    }

    private void again(Session session, Attempted attempted, Observation seen, Rules.Further further) {
        long due = run.since(seen.endNanos()) + further.waitNanos();
        Try next = new Try(attempted.tries() + 1, further.route(), due);
        var unused = session.eventLoop()
                .schedule(() -> safely(session, attempted.asked(), next), due - run.nanos(), TimeUnit.NANOSECONDS);
    }

    private void safely(Session session, Asked asked, Try due) {
        try {
            attempt(session, asked, due);
        } catch (RuntimeException e) {
            run.cannotSend(e);
            goOn(UserState.after(session, run.nanos()).markAsFailed());
        }
    }

    private void goOn(Session session) {
        run.closed();
        next.$bang(session);
    }
}
