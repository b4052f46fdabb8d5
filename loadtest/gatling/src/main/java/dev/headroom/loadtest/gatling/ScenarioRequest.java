package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Asked;
import dev.headroom.loadtest.run.Run;
import io.gatling.core.session.Session;
import java.util.List;

/** The next request of a virtual user, as the run's course and its sources have it. */
final class ScenarioRequest implements Requesting {

    @Override
    public Asked asked(Session session, Run run) {
        return run.asked(
                UserState.user(session), UserState.sent(session), UserState.intendedNanos(session, run.nanos()));
    }

    @Override
    public Verdict verdict(Session session, Reply reply) {
        return Verdict.of(session, reply, List.of());
    }
}
