package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Load;
import dev.headroom.config.Patience;
import dev.headroom.config.Requests;
import dev.headroom.config.Retry;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.JournalHead;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobHeadTest {

    private static JournalHead head(double perSecond, long seed, Set<Outcome> retried) {
        Scenario scenario = new Scenario(
                "trial",
                "a test",
                new Load.Steps(List.of(new OfferedLoad.Open(perSecond)), Duration.ofSeconds(9), Duration.ofSeconds(1)),
                new Requests(new TokenCount.Fixed(200), new TokenCount.Fixed(20), 40),
                new Patience(
                        Duration.ZERO, Duration.ofSeconds(5), new Retry(3, Duration.ofMillis(5), 2, 0.5, retried)));
        Target target = new Target("emulator", URI.create("http://127.0.0.1:9"), new BearerAuth("key"));
        LoadJob job = new LoadJob(
                scenario,
                LoadJob.Destination.of(Route.free(target, "m", new Endpoint.OnDemand("m"))),
                Budget.ofUsd(2.5),
                seed,
                Path.of("m.csv"),
                Optional.empty());
        Preparation ready = Preparation.of(scenario, Guide.NONE, seed);
        return JobHead.of(job, ready.course(), Instant.EPOCH);
    }

    private static final Set<Outcome> MANY = EnumSet.complementOf(EnumSet.of(Outcome.OK));

    /** What another program does: it draws the order of its sets anew. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            System.out.print(head(5, 7, MANY).scenarioSha256());
        }
    }

    @Test
    void theSameLoadHasTheSameHashInAnotherProgram() throws IOException {
        for (int i = 0; i < 2; i++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] said = child.getInputStream().readAllBytes();
            assertThat(new String(said, StandardCharsets.UTF_8))
                    .isEqualTo(head(5, 7, MANY).scenarioSha256());
        }
    }

    @Test
    void anotherLoadHasAnotherHash() {
        String hash = head(5, 7, MANY).scenarioSha256();
        assertThat(head(6, 7, MANY).scenarioSha256()).isNotEqualTo(hash);
        assertThat(head(5, 8, MANY).scenarioSha256()).isNotEqualTo(hash);
        assertThat(head(5, 7, Set.of(Outcome.THROTTLED)).scenarioSha256()).isNotEqualTo(hash);
    }

    @Test
    void aHeadSaysWhatIsPlannedAndWhatItMayCost() {
        JournalHead head = head(5, 7, MANY);
        assertThat(head.budgetUsd()).hasValue(2.5);
        assertThat(head.planned().target()).isEqualTo("emulator");
        assertThat(head.planned().levels()).hasSize(1);
    }
}
