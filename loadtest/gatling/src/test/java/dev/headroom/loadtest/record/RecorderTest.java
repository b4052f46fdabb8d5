package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir
    private Path folder;

    private static Attempt attempt(int level, long user) {
        return new Attempt(
                new Place(level, user, 0, 1, 0),
                new Timing(1, 2, OptionalLong.of(3), OptionalLong.of(4), 5),
                new TokenUse(10, 20, 0, 0),
                new Answer(
                        Outcome.OK, "end_turn", new Answer.Events(5, 0), 30, ServerSide.latency(OptionalLong.of(1))));
    }

    private static RunInfo run(int levels) {
        List<LoadLevel> all = List.of(
                new LoadLevel(new OfferedLoad.Closed(1), 0, 1, 10),
                new LoadLevel(new OfferedLoad.Closed(2), 10, 11, 20));
        return new RunInfo("s", "t", new Endpoint.OnDemand("m"), Instant.EPOCH, 3, all.subList(0, levels));
    }

    private static Recorder begin(Path file) {
        JournalHead head = JournalHead.of(run(2), "two levels", OptionalDouble.of(1));
        return Recorder.begin(file, head, () -> 0, System::nanoTime);
    }

    @Test
    void theFileIsThereOnlyWhenTheRunIsOver() throws IOException {
        Path file = folder.resolve("m.csv");
        Recorder recorder = begin(file);
        recorder.record(attempt(0, 7));
        assertThat(file).doesNotExist();
        recorder.finish(run(2));
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("""
                        # headroom measurements 2
                        # scenario: s
                        # target: t
                        # model: m
                        # endpoint: on demand
                        # started_at: 1970-01-01T00:00:00Z
                        # seed: 3
                        # level: closed:1 0 1 10
                        # level: closed:2 10 11 20
                        level,user,turn,attempt,route,intended_ns,dispatched_ns,connected_ns,headers_ns,first_token_ns,\
                        first_answer_ns,last_token_ns,end_ns,input_tokens,output_tokens,cache_read_tokens,\
                        cache_write_tokens,outcome,stop_reason,content_events,thinking_events,max_tokens,\
                        server_latency_ms,server_first_byte_ms,request_id,gaps_ns
                        0,7,0,1,0,1,2,,,3,3,4,5,10,20,0,0,OK,end_turn,5,0,30,1,,,
                        """);
        assertThat(folder).isDirectoryNotContaining("glob:**/*{.part,.journal}");
    }

    @Test
    void attemptsOfLevelsThatWereCutAreLeftOut() throws IOException {
        Path file = folder.resolve("m.csv");
        Recorder recorder = begin(file);
        recorder.record(attempt(0, 1));
        recorder.record(attempt(1, 2));
        recorder.finish(run(1));
        assertThat(Files.readAllLines(file, StandardCharsets.UTF_8))
                .filteredOn(line -> Character.isDigit(line.charAt(0)))
                .singleElement()
                .asString()
                .startsWith("0,1,");
    }

    @Test
    void aRecordingThatIsDiscardedLeavesNothing() {
        Recorder recorder = begin(folder.resolve("m.csv"));
        recorder.record(attempt(0, 1));
        recorder.discard();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderOfThatNameIsSaidBeforeAnythingIsSent() throws IOException {
        Path file = folder.resolve("m.csv");
        Files.createDirectories(file.resolve("inside"));
        assertThatThrownBy(() -> begin(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.csv")
                .hasMessageContaining("is a folder");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void anOlderFileIsKeptUntilTheRunIsOver() throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), "old", StandardCharsets.UTF_8);
        Recorder recorder = begin(file);
        recorder.record(attempt(0, 7));
        recorder.discard();
        assertThat(file).hasContent("old");
    }

    @Test
    void manyThreadsLoseNothing() throws IOException {
        Path file = folder.resolve("m.csv");
        Recorder recorder = begin(file);
        IntStream.range(0, 5000).parallel().forEach(user -> recorder.record(attempt(0, user)));
        recorder.finish(run(1));
        assertThat(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> Character.isDigit(line.charAt(0)))
                        .map(line ->
                                AttemptCells.parse(List.of(line.split(",", -1))).user())
                        .distinct())
                .hasSize(5000);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidBeforeAnythingIsSent() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> begin(file.resolve("m.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.csv")
                .hasMessageContaining("check the folder");
    }
}
