package dev.headroom.sources.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadLinesTest {

    @TempDir
    private Path folder;

    private Bucket bucket;

    @BeforeEach
    void open() {
        bucket = new Bucket(folder);
        bucket.fenced(5, "05:00:00", "05:03:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "ModelInvocationLog" | "Other"            | schemaType is 'Other', must be ModelInvocationLog
            "1.0"                | "2.0"              | schemaVersion is '2.0', this headroom reads 1.0
            "timestamp"          | "time"             | timestamp is missing, must be there
            05:01:00Z            | 05:01:00           | timestamp is '2026-03-01T05:01:00', must be ISO-8601 with an offset
            2026-03-01           | 2026-13-01         | timestamp is '2026-13-01T05:01:00Z', must be ISO-8601 with an offset
            2026-03-01           | 2026-03-03         | timestamp is '2026-03-03T05:01:00Z', more than a day from the hour of its folder
            "requestId":"1"      | "requestId":""     | requestId is missing, must be there
            "modelId"            | "model"            | modelId is missing, must be there
            Count":100           | Count":-5          | input.inputTokenCount is '-5', must be a whole number from 0 to 100000000
            Count":100           | Count":1e30        | input.inputTokenCount is '1e+30', must be a whole number
            Count":100           | Count":1.5         | input.inputTokenCount is '1.5', must be a whole number
            Count":100           | Count":null        | input.inputTokenCount is missing, must be there
            Count":10}           | Count":"many"}     | output.outputTokenCount is 'many', must be a whole number
            Count":3             | Count":"a"         | input.cacheReadInputTokenCount is 'a', must be a whole number
            {"schemaType"        | "schemaType"       | is not a JSON object with a schemaType
            """)
    void aLineThatIsNoRecordIsNamedWithItsPlace(String text, String other, String fault) {
        Path file = bucket.put(
                5,
                "a.json.gz",
                Bucket.record("0", "05:01:00"),
                "",
                Bucket.with(Bucket.record("1", "05:01:00"), text, other));
        assertThatThrownBy(bucket::read)
                .hasMessageStartingWith(folder + ": 1 of 4 lines are bad (25%), at most 0.1% may be; copy or repair")
                .hasMessageContaining("--bad-lines")
                .hasMessageContaining("\n" + file + ":3: " + fault)
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatIsPutUpWithIsLeftOutAndSaid() {
        String record = Bucket.record("1", "05:01:00");
        bucket.put(5, "a.json.gz", record, record.substring(0, 300));
        ImportedLogs logs = bucket.read(bucket.request(0.25, false));
        assertThat(logs.badLines()).isEqualTo(1);
        assertThat(logs.lines()).isEqualTo(4);
        assertThat(logs.firstBad().toString()).contains("a.json.gz:2: is not a JSON object");
        assertThat(logs.histories().get(0).total().requests()).isEqualTo(1);
        assertThat(logs.histories().get(0).notes()).contains("lines that are no records, left out: 1 of 4");
    }

    @Test
    void onlyTheFirstAreShown() {
        bucket.put(5, "a.json.gz", "x", "y", "z");
        bucket.put(5, "b.json.gz", "x", "y", "z");
        assertThatThrownBy(bucket::read)
                .hasMessageContaining("6 of 8 lines are bad (75%)")
                .hasMessageContaining("b.json.gz:2: ")
                .hasMessageNotContaining("b.json.gz:3: ")
                .hasMessageEndingWith("\nand more");
    }

    /** DuckDB 1.5 reads as many lines as there are in such a file and reports success. */
    @Test
    void aDamagedFileIsNotUsedAndItsHourIsAGap() throws IOException {
        Path cut = bucket.put(6, "cut.json.gz", Bucket.record("1", "06:01:00"), Bucket.record("2", "06:05:00"));
        bucket.put(6, "whole.json.gz", Bucket.record("3", "06:04:00"));
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 30));
        assertThatThrownBy(bucket::read).hasMessageContaining(cut + ":").hasMessageContaining("gzip ends too early");
        bytes[bytes.length - 6] ^= 1;
        Files.write(cut, bytes);
        assertThatThrownBy(bucket::read).hasMessageContaining(cut + ":3: gzip is damaged");
        Files.writeString(cut, "no gzip at all");
        assertThatThrownBy(bucket::read).hasMessageContaining(cut + ":1: gzip is damaged (Not in GZIP format)");
        bucket.put(5, "a.json.gz", Bucket.record("4", "05:01:30"));
        ImportedLogs logs = bucket.read(bucket.request(0.5, false));
        assertThat(Bucket.starts(logs)).containsExactly("05:01", "05:02");
        assertThat(logs.histories().get(0).notes()).contains("damaged files, whose hours stay gaps: 1");
    }

    @Test
    void timesWithAnotherOffsetAreTheSameInstants() {
        bucket.put(5, "a.json.gz", Bucket.with(Bucket.record("1", "07:01:00"), "07:01:00Z", "07:01:00+02:00"));
        assertThat(bucket.read().histories().get(0).intervals().get(0).counts().requests())
                .isEqualTo(1);
    }

    /** A record that is cut short ends where the file does: the last line has no line break. */
    @Test
    void aFileThatEndsMidLineHasABadLastLine() {
        Path file = bucket.put(5, "a.json", Bucket.record("1", "05:01:00"));
        Bucket.write(
                file,
                Bucket.record("1", "05:01:00") + "\n"
                        + Bucket.record("2", "05:02:00").substring(0, 50));
        assertThatThrownBy(bucket::read).hasMessageContaining(file + ":2: is not a JSON object");
    }
}
