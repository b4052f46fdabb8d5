package dev.headroom.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.headroom.loadtest.run.Run;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/** A scenario of the config folder as a Gatling simulation. */
public final class ScenarioSimulation extends Simulation {

    private final Run run = Handover.take();

    /** Gatling makes it, by its name; the run is handed over by {@link GatlingEngine}. */
    public ScenarioSimulation() {
        ScenarioBuilder users = scenario(run.work().name())
                .asLongAs(session -> !UserState.isDone(session.asScala()), "headroom.turn", false)
                .on(exec(turn())
                        .doIf(session -> !UserState.isDone(session.asScala()))
                        .then(exec(new RequestAction.Builder(run.work().name(), new ScenarioRequest()))));
        setUp(Arrivals.inject(users, run)).protocols(BedrockProtocol.of(run));
    }

    private ActionBuilder turn() {
        io.gatling.core.action.builder.ActionBuilder builder = (context, next) -> new TurnAction(run, next);
        return () -> builder;
    }
}
