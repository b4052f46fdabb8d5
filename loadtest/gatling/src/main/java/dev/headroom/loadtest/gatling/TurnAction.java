package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Lets a virtual user wait for its next turn, as the run's course has it, or tells it that it has had its last. */
final class TurnAction extends LoopAction {

    /** A user that waits sees so often whether the run was stopped. */
    private static final long LOOK_UP_NANOS = 500_000_000L;

    /** A request is made ready so long before it is sent. */
    static final long AHEAD_NANOS = 5_000_000L;

    private final Run run;
    private final Action next;

    TurnAction(Run run, Action next) {
        super("turn");
        this.run = run;
        this.next = next;
    }

    @Override
    public void execute(Session session) {
        OptionalLong due = run.next(UserState.user(session), UserState.sent(session), UserState.readyNanos(session));
        long early = due.orElse(0) - run.nanos();
        if (due.isEmpty()) {
            next.$bang(UserState.done(session));
        } else if (early > AHEAD_NANOS) {
            var unused = session.eventLoop()
                    .schedule(
                            () -> execute(session), Math.min(early - AHEAD_NANOS, LOOK_UP_NANOS), TimeUnit.NANOSECONDS);
        } else {
            next.$bang(UserState.aimedAt(session, due.getAsLong()));
        }
    }
}
