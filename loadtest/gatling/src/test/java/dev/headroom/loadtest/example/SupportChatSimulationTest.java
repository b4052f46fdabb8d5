package dev.headroom.loadtest.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the documentation is run by Gatling as a user would run it. */
class SupportChatSimulationTest {

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC());

    @AfterEach
    void stop() {
        emulator.close();
        System.clearProperty("bedrock.endpoint");
        System.clearProperty("bedrock.measurements");
    }

    @Test
    void chatsAreHeldAndMeasuredAndTheReportHasRowsForFirstTokens() throws IOException {
        Path measurements = folder.resolve("measurements.csv");
        System.setProperty("bedrock.endpoint", emulator.endpoint().toString());
        System.setProperty("bedrock.measurements", measurements.toString());
        int status = Gatling$.MODULE$.fromArgs(
                new String[] {"-s", SupportChatSimulation.class.getName(), "-rf", folder.toString()});
        assertThat(status).isZero();
        List<Attempt> rows = Files.readAllLines(measurements).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .toList();
        assertThat(measurements).content().contains("# target: " + emulator.endpoint() + " over HTTP/2 without TLS\n");
        assertThat(rows).hasSize(18).allMatch(Attempt::isOk);
        assertThat(emulator.served().answered()).isEqualTo(18);
        // The second turn carries the first: its question, and an answer that is longer than the question.
        long first = rows.stream()
                .filter(SupportChatSimulationTest::isAsk)
                .mapToLong(row -> row.tokens().input())
                .max()
                .orElseThrow();
        assertThat(rows.stream().filter(row -> !isAsk(row)))
                .hasSize(9)
                .allMatch(row -> row.tokens().input() > first);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(path -> path.endsWith("index.html")))
                    .singleElement()
                    .satisfies(report -> assertThat(Files.readString(report)).contains("ask TTFT", "insist"));
        }
    }

    private static boolean isAsk(Attempt row) {
        return row.answer().maxTokens() == 60;
    }
}
