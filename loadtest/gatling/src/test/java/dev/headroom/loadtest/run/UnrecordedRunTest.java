package dev.headroom.loadtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Retry;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.AttemptSink;
import dev.headroom.loadtest.schedule.Unplanned;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.TokenUse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A disk that is full after three attempts. */
class UnrecordedRunTest {

    private static final int ROOM = 3;

    private final List<String> told = new ArrayList<>();
    private final AttemptSink sink = new AttemptSink() {
        private int recorded;

        @Override
        public void record(Attempt attempt) {
            recorded++;
            told.add("recorded");
        }

        @Override
        public boolean hasFailed() {
            return recorded >= ROOM;
        }

        @Override
        public void sent(int level) {
            told.add("sent");
        }

        @Override
        public void withdrawn(int level) {
            told.add("withdrawn");
        }
    };

    private Run run() {
        Target target = new Target("nowhere", URI.create("http://127.0.0.1:9"), new BearerAuth("key"));
        Route route = Route.free(target, "m", new Endpoint.OnDemand("m"));
        ConverseBody body = new ConverseBody("words", 10, 1);
        Sources sources = new Sources((user, number) -> body, shape -> (user, number) -> body);
        Rules rules = new Rules(Duration.ofSeconds(1), Duration.ZERO, Retry.NEVER, false);
        Run run = new Run(
                new Work("w", new Unplanned(), sources, List.of(route), rules), Budget.unlimited(), sink, () -> 0);
        run.begin();
        return run;
    }

    @Test
    void itStopsTheRunBeforeMoreIsPaidFor() {
        Run run = run();
        int sent = 0;
        for (int turn = 0; turn < 10; turn++) {
            var attempted = run.reserve(run.asked(0, turn, 0), 1, 0, 0);
            if (attempted.isPresent()) {
                sent++;
                run.book(attempted.get(), Observations.of(Outcome.OK, true, new TokenUse(1, 1, 0, 0)));
            }
        }
        assertThat(sent).isEqualTo(ROOM);
        assertThat(run.stop().cause()).isEqualTo(Stop.Cause.UNRECORDED);
        assertThat(run.stop().words()).contains("cannot be written");
    }

    @Test
    void theSinkIsToldOfEveryAttemptThatIsOnItsWay() {
        Run run = run();
        run.withdraw(run.reserve(run.asked(0, 0, 0), 1, 0, 0).orElseThrow());
        run.book(
                run.reserve(run.asked(0, 0, 0), 1, 0, 0).orElseThrow(),
                Observations.of(Outcome.OK, true, new TokenUse(1, 1, 0, 0)));
        assertThat(told).containsExactly("sent", "withdrawn", "sent", "recorded");
    }
}
