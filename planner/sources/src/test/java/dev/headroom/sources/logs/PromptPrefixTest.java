package dev.headroom.sources.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.PromptPrefixes;
import dev.headroom.planner.usage.PromptPrefixes.Beginnings;
import dev.headroom.planner.usage.PromptPrefixes.Least;
import dev.headroom.planner.usage.UsageHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts are of 5,000 tokens, of which the system prompt is the share that it has of the letters. */
class PromptPrefixTest {

    private static final String PLAIN =
            "\"inputBodyJson\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a secret\"}]}]}";
    private static final int TOKENS = 5_000;

    @TempDir
    private Path folder;

    private static String asked(String id, String time, String body) {
        return Bucket.with(
                Bucket.with(Bucket.record(id, time), PLAIN, body),
                "\"inputTokenCount\":100,\"cacheReadInputTokenCount\":3," + "\"cacheWriteInputTokenCount\":2",
                "\"inputTokenCount\":" + TOKENS);
    }

    /** A body of Converse in which system and messages have as many letters each: {@code [{"text":"..."}]} and 34 more. */
    private static String converse(String system, String question) {
        return "\"inputBodyJson\":{\"system\":[{\"text\":\"" + system.repeat(40)
                + "\"}],\"messages\":[{\"role\":\"user\"," + "\"content\":[{\"text\":\"" + question.repeat(40)
                + "\"}]}]}";
    }

    private UsageHistory read(boolean beginnings) {
        LogRequest request =
                new LogRequest(folder, Map.of(), LogRequest.Only.ALL, new LogRequest.Rules(0, false, beginnings));
        return LogImport.bedrock(request, new WorkloadBy.Name("chat"))
                .histories()
                .get(0);
    }

    private PromptPrefixes total(UsageHistory history) {
        return history.intervals().stream()
                .flatMap(interval -> interval.details().prefixes().stream())
                .reduce(PromptPrefixes::plus)
                .orElseThrow();
    }

    /** Of twice the letters the system prompt has two thirds of the tokens, but for the words of JSON around it. */
    @Test
    void aSystemPromptThatWasThereWithinFiveMinutesIsThereAgain() {
        Bucket bucket = new Bucket(folder).fenced(5, "05:00:00", "05:40:00");
        String secret = "two secrets and ";
        bucket.put(
                5,
                "a.json.gz",
                asked("1", "05:01:00", converse(secret, "secret 1")),
                asked("2", "05:05:59", converse(secret, "secret 2")),
                asked("3", "05:10:59", converse(secret, "secret 3")),
                asked("4", "05:16:00", converse(secret, "secret 4")),
                asked("5", "05:16:01", converse("another one than before", "secret 4")));
        UsageHistory history = read(true);
        PromptPrefixes seen = total(history);
        assertThat(seen.requests()).isEqualTo(5);
        assertThat(seen.promptTokens()).isEqualTo(5 * TOKENS);
        long one = seen.of(Least.TOKENS_1024).again() / 2;
        assertThat(one).isBetween(3_000L, 3_400L);
        assertThat(seen.of(Least.TOKENS_1024).first() - 2 * one).isBetween(3_400L, 4_000L);
        assertThat(seen.of(Least.TOKENS_512)).isEqualTo(seen.of(Least.TOKENS_1024));
        assertThat(seen.of(Least.TOKENS_4096)).isEqualTo(new Beginnings(0, 0));
        assertThat(history.notes())
                .anyMatch(note -> note.startsWith("of 5 requests the prompts of 5 were in the log"))
                .noneMatch(note -> note.contains("secret"));
        assertThat(read(true)).isEqualTo(history);
    }

    @Test
    void promptsAreNotLookedAtUnlessTheyAreAskedFor() {
        new Bucket(folder)
                .fenced(5, "05:00:00", "05:40:00")
                .put(5, "a.json.gz", asked("1", "05:01:00", converse("a", "b")));
        assertThat(read(false).intervals())
                .allMatch(interval -> interval.details().prefixes().isEmpty());
    }

    /** Anthropic's own form, of which the system prompt is a text; a body elsewhere; one of another form. */
    @Test
    void bodiesThatAreElsewhereOrOfAnotherFormAreNotSeen() {
        Bucket bucket = new Bucket(folder).fenced(5, "05:00:00", "05:40:00");
        String claude =
                "\"inputBodyJson\":{\"anthropic_version\":\"bedrock-2023-05-31\",\"system\":\"a secret rule\",\"tools\":[],"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"a secret\"}]}";
        bucket.put(
                5,
                "a.json.gz",
                asked("1", "05:01:00", claude),
                asked("2", "05:02:00", claude),
                asked("3", "05:03:00", "\"inputBodyS3Path\":\"s3://logs/data/1_input.json.gz\""),
                asked("4", "05:03:30", "\"inputBodyJson\":{\"prompt\":\"a secret\"}"),
                asked("5", "05:04:00", "\"inputBodyJson\":\"a secret\""));
        PromptPrefixes seen = total(read(true));
        assertThat(seen.requests()).isEqualTo(2);
        assertThat(seen.of(Least.TOKENS_512).again()).isPositive();
        assertThat(seen.of(Least.TOKENS_512).again())
                .isEqualTo(seen.of(Least.TOKENS_512).first());
    }

    /** Without tools and system prompt the first block of the first message begins a prompt. */
    @Test
    void theFirstBlockBeginsAPromptWithoutASystemPrompt() {
        Bucket bucket = new Bucket(folder).fenced(5, "05:00:00", "05:40:00");
        String blocks = "\"inputBodyJson\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\""
                + "a secret document ".repeat(50) + "\"},{\"text\":\"QUESTION\"}]}]}";
        bucket.put(
                5,
                "a.json.gz",
                asked("1", "05:01:00", blocks.replace("QUESTION", "one?")),
                asked("2", "05:02:00", blocks.replace("QUESTION", "and two?")));
        Beginnings found = total(read(true)).of(Least.TOKENS_4096);
        assertThat(found.again()).isBetween(4_096L, 5_000L);
        assertThat(found.first()).isBetween(4_096L, 5_000L);
    }

    /** What batches keep has the sums; the first requests of a batch do not know of the one before. */
    @Test
    void batchesAddUpWhatTheySaw() {
        Bucket bucket = new Bucket(folder).fenced(5, "05:00:00", "05:40:00");
        Path one = bucket.put(
                5, "a.json.gz", asked("1", "05:01:00", converse("x", "y")), asked("2", "05:02:00", converse("x", "z")));
        Path two = bucket.put(5, "b.json.gz", asked("3", "05:03:00", converse("x", "w")));
        LogRequest request =
                new LogRequest(folder, Map.of(), LogRequest.Only.ALL, new LogRequest.Rules(0, false, true));
        try (LogBatches batches = LogBatches.open(request, new WorkloadBy.Name("chat"))) {
            LogBatches.Kept first = new LogBatches.Kept(folder.resolve("one"), folder.resolve("one-ids"));
            LogBatches.Kept second = new LogBatches.Kept(folder.resolve("two"), folder.resolve("two-ids"));
            List<LogBatches.Batch> read = List.of(
                    batches.read(List.of(one, one.resolveSibling("fence.json.gz")), List.of(), first),
                    batches.read(List.of(two), List.of(first.ids()), second));
            PromptPrefixes seen = total(batches.sum(read, List.of(first.minutes(), second.minutes()))
                    .histories()
                    .get(0));
            assertThat(seen.requests()).isEqualTo(3);
            assertThat(seen.of(Least.TOKENS_512).first())
                    .isEqualTo(2 * seen.of(Least.TOKENS_512).again());
        }
        assertThat(Optional.of(read(true))
                        .map(this::total)
                        .orElseThrow()
                        .of(Least.TOKENS_512)
                        .again())
                .isPositive();
    }
}
