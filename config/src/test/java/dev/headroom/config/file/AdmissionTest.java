package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.capacity.UnitAdmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which rule units admit, as the owners of a workload were told. */
class AdmissionTest {

    private static final String FILE = "workloads/x.yaml";
    private static final String DECLARED = """
            name: x
            modelId: amazon.nova-micro-v1:0
            region: us-east-1
            timeZone: Europe/Berlin
            quota:
              tokensPerMinute: 6_000_000
              outputBurndown: 1
            admission: {bucket: 10s, reservesMaxTokens: true, saidBy: an account team}
            deferrableShare: 0.2
            """;

    @TempDir
    private Path root;

    @Test
    void aRuleThatSomebodySaidIsRead() {
        Written config = new Written(root);
        config.write(FILE, DECLARED);
        assertThat(config.folder().workload("x").admission())
                .hasValue(new UnitAdmission.Declared(Duration.ofSeconds(10), true, "an account team"));
        config.write(FILE, DECLARED.replaceAll("admission:.*\n", ""));
        assertThat(config.folder().workload("x").admission()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | yes | reservesMaxTokens' is 'yes', must be true or false",
                "10s | 0s | is PT0S, must be above 0",
                "10s | 10 | bucket' is '10', must be a length of time",
                ", saidBy: an account team |'' | saidBy",
            })
    void whatIsNoRuleIsRefused(String good, String bad, String fault) {
        Written config = new Written(root);
        config.write(FILE, DECLARED.replace(good, bad));
        assertThatThrownBy(() -> config.read(FILE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("x.yaml:8: ")
                .hasMessageContaining(fault);
    }

    @Test
    void theExampleIsRightWhereItIsCommentedOut() throws IOException {
        String example = Files.readString(Path.of("workloads/example.yaml"));
        int from = example.indexOf("# admission:");
        int to = example.indexOf("# The share of the tokens that may wait");
        String uncommented = example.substring(0, from)
                + example.substring(from, to).replaceAll("(?m)^# ", "")
                + example.substring(to);
        Written config = new Written(root);
        config.write("workloads/example.yaml", uncommented);
        assertThat(config.folder().workload("example").admission()).isPresent();
    }
}
