package dev.headroom.emulator.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model under load behind the emulator's front. Compares load with load on one machine; says nothing of how fast it is. */
class LlamaEngineTest {

    private static final int INPUT = 64;
    private static final int OUTPUT = 32;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path folder;

    private final CompletableFuture<LlamaEngine> engine = new CompletableFuture<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Emulator emulator;

    @BeforeEach
    void start() throws IOException {
        Path file = folder.resolve("random.gguf");
        new RandomModel(ModelShape.SMALL).write(file, 1);
        emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC(), Optional.of(scheduler -> {
            engine.complete(LlamaEngine.load(file, ModelShape.SMALL, scheduler));
            return engine.join();
        }));
    }

    @AfterEach
    void stop() {
        emulator.close();
        engine.join().close();
    }

    /** 8 layers of 4 x 384 x 384 + 3 x 384 x 1024 + 2 x 384, and twice 384 for each of 2360 tokens, and 384. */
    @Test
    void theModelIsOfTheSizeThatItsShapeSays() {
        assertThat(ModelShape.SMALL.parameters()).isEqualTo(8 * (589_824 + 1_179_648 + 768) + 2 * 384 * 2_360 + 384);
    }

    @Test
    void theSameSeedWritesTheSameModel() throws IOException {
        Path again = folder.resolve("again.gguf");
        Path other = folder.resolve("other.gguf");
        new RandomModel(ModelShape.SMALL).write(again, 1);
        new RandomModel(ModelShape.SMALL).write(other, 2);
        assertThat(Files.mismatch(folder.resolve("random.gguf"), again)).isEqualTo(-1);
        assertThat(Files.mismatch(again, other)).isNotEqualTo(-1);
    }

    @Test
    void aPromptHasATokenPerWord() {
        assertThat(engine.join().encodedTokens(INPUT)).isEqualTo(INPUT);
    }

    @Test
    void underLoadEachStreamSlowsAndTheTotalSaturates() {
        try (LlamaLoad load = new LlamaLoad(emulator.endpoint(), INPUT, OUTPUT)) {
            load.run(2);
            List<LlamaLoad.Round> rounds = List.of(load.best(1), load.best(2), load.best(4), load.best(8));
            for (LlamaLoad.Round round : rounds) {
                assertThat(round.answers()).allSatisfy(this::isWhole);
            }
            double[] firstToken = rounds.stream()
                    .mapToDouble(LlamaLoad.Round::firstTokenMillis)
                    .toArray();
            double[] gap = rounds.stream()
                    .mapToDouble(LlamaLoad.Round::interTokenMillis)
                    .toArray();
            double[] rate = rounds.stream()
                    .mapToDouble(LlamaLoad.Round::tokensPerSecond)
                    .toArray();
            String figures = "time to first token, ms " + Arrays.toString(firstToken) + "; between tokens, ms "
                    + Arrays.toString(gap) + "; tokens a second in all " + Arrays.toString(rate);
            assertThat(firstToken[3]).as(figures).isGreaterThan(2 * firstToken[0]);
            assertThat(firstToken[2]).as(figures).isGreaterThan(firstToken[0]);
            assertThat(gap[3]).as(figures).isGreaterThan(1.5 * gap[0]);
            assertThat(rate[3]).as(figures).isLessThan(4 * rate[0]);
            assertThat(rate[3]).as(figures).isLessThan(2 * rate[2]);
        }
    }

    private void isWhole(LlamaLoad.Answered answer) {
        assertThat(answer.inputTokens()).isEqualTo(INPUT);
        assertThat(answer.outputTokens()).isEqualTo(OUTPUT);
        assertThat(answer.words()).isEqualTo(OUTPUT);
        assertThat(answer.events()).isEqualTo(OUTPUT);
    }

    @Test
    void moreStreamsThanPlacesWaitAndAreServed() {
        try (LlamaLoad load = new LlamaLoad(emulator.endpoint(), INPUT, 8)) {
            LlamaLoad.Round round = load.run(LlamaEngine.PLACES + 4);
            assertThat(round.answers())
                    .allSatisfy(answer -> assertThat(answer.outputTokens()).isEqualTo(8));
        }
    }

    /** The client gives an answer 30 s to go on; eight whole ones would hold every place for longer. */
    @Test
    void aStreamWhoseClientHasGoneFreesItsPlace() {
        try (LlamaLoad load = new LlamaLoad(emulator.endpoint(), INPUT, OUTPUT)) {
            load.abandon(LlamaEngine.PLACES, 1900);
            load.abandon(LlamaEngine.PLACES, 1900);
            assertThat(load.run(1).answers()).allSatisfy(this::isWhole);
        }
    }
}
