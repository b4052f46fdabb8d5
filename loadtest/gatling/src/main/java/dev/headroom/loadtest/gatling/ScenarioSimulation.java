package dev.headroom.loadtest.gatling;

import static dev.headroom.loadtest.gatling.BedrockDsl.bedrock;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.OptionalLong;

/** A scenario of the config folder as a Gatling simulation. */
public final class ScenarioSimulation extends Simulation {

    private final Run run = Handover.take();

    /** Gatling makes it, by its name; the run is handed over by {@link GatlingEngine}. */
    public ScenarioSimulation() {
        ScenarioBuilder users = scenario(run.work().name())
                .asLongAs(session -> next(session).isPresent(), "headroom.turn", false)
                .on(exec(this::aim)
                        .exec(bedrock(run.work().name())
                                .converseStream(session -> run.call(
                                        UserState.user(session.asScala()), UserState.sent(session.asScala())))));
        setUp(Arrivals.inject(users, run)).protocols(new BedrockProtocol(run));
    }

    private OptionalLong next(Session session) {
        io.gatling.core.session.Session state = session.asScala();
        return run.next(UserState.user(state), UserState.sent(state), UserState.readyNanos(state));
    }

    private Session aim(Session session) {
        return next(session).stream()
                .mapToObj(nanos -> new Session(UserState.aimedAt(session.asScala(), nanos)))
                .findFirst()
                .orElse(session);
    }
}
