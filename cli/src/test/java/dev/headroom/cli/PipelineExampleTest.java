package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.history.UsageFile;
import dev.headroom.sources.synthetic.SyntheticHistory;
import dev.headroom.sources.synthetic.SyntheticProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The steps of the workflow in docs/examples, run as its server would run them. */
@Tag("once")
class PipelineExampleTest {

    private static final String CHECKED_OUT = "The command on the path";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void aRepositoryThatHasWhatTheWorkflowNeeds() throws IOException, InterruptedException {
        terminal = new Terminal(folder);
        Shell.Said begun = terminal.run("./headroom init meta.llama3-1-8b-instruct-v1:0 --region us-west-2"
                + " --name support-chat --dir capacity --time-zone America/Los_Angeles"
                + " --tokens-per-minute 8000000 --output-burndown 1 --deferrable-share 0");
        assertThat(begun.code()).as(begun.err()).isZero();
        UsageHistory history = SyntheticHistory.generate(SyntheticProfile.demo(), 3);
        Path file = folder.resolve("with-head.csv");
        UsageFile.write(file, history);
        try (var lines = Files.lines(file)) {
            Files.write(
                    folder.resolve("capacity/usage.csv"),
                    lines.filter(line -> !line.startsWith("#")).collect(Collectors.toList()));
        }
    }

    /** What the steps that run something run, by their names. */
    private static Map<String, String> steps() throws IOException {
        Path workflow = Shell.repository().resolve("docs/examples/capacity-review.yml");
        JsonNode tree = new ObjectMapper().valueToTree(new Yaml().load(Files.readString(workflow)));
        Map<String, String> steps = new LinkedHashMap<>();
        tree.path("jobs").path("review").path("steps").forEach(step -> {
            if (step.has("run")) {
                steps.put(step.path("name").asText(), step.path("run").asText());
            }
        });
        return steps;
    }

    @Test
    void everyStepRunsAndLeavesWhatIsUploaded() throws IOException, InterruptedException {
        Map<String, String> steps = steps();
        assertThat(steps).hasSize(5).containsKey(CHECKED_OUT);
        // Here it is this build.
        steps.remove(CHECKED_OUT);
        for (Map.Entry<String, String> step : steps.entrySet()) {
            Shell.Said said = terminal.run(step.getValue());
            assertThat(said.code()).as(step.getKey() + ": " + said.err()).isZero();
        }
        assertThat(folder.resolve("gates.xml")).content().contains("tests=\"3\" failures=\"0\"");
        assertThat(folder.resolve("headroom-run/report.html")).exists();
    }
}
