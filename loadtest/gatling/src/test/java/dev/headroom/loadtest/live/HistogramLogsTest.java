package dev.headroom.loadtest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.RunInfo;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by HdrHistogram's own reader. */
class HistogramLogsTest {

    private static final Instant STARTED = Instant.parse("2026-11-25T12:00:00.500Z");

    @TempDir
    private Path folder;

    private static LoadLevel level(int users, long fromSecond) {
        long second = 1_000_000_000L;
        return new LoadLevel(
                new OfferedLoad.Closed(users),
                fromSecond * second,
                (fromSecond + 1) * second,
                (fromSecond + 5) * second);
    }

    /** Two levels of five seconds, the first of which is warm-up. */
    private Path write(List<Attempt> attempts) {
        RunInfo run = new RunInfo(
                "demo", "emulator", new Endpoint.OnDemand("m"), STARTED, 1, List.of(level(1, 0), level(2, 5)));
        Path file = folder.resolve("run.hlog");
        HistogramLogs.write(file, new Measurements(run, attempts));
        return file;
    }

    private static List<EncodableHistogram> lines(Path file) throws FileNotFoundException {
        List<EncodableHistogram> lines = new ArrayList<>();
        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            EncodableHistogram line = reader.nextIntervalHistogram();
            while (line != null) {
                lines.add(line);
                line = reader.nextIntervalHistogram();
            }
        }
        return lines;
    }

    /** All seconds of a tag together. */
    private static Map<String, Histogram> byTag(Path file) throws FileNotFoundException {
        Map<String, Histogram> byTag = new TreeMap<>();
        for (EncodableHistogram line : lines(file)) {
            byTag.computeIfAbsent(line.getTag(), tag -> new Histogram(3)).add((Histogram) line);
        }
        return byTag;
    }

    private static Histogram of(Map<String, Histogram> byTag, String tag) {
        return Objects.requireNonNull(byTag.get(tag), tag);
    }

    @Test
    void everyLatencyHasItsTagInNanoseconds() throws IOException {
        Map<String, Histogram> byTag = byTag(write(List.of(Made.answered(1000, 1100, 1350, 20, 80))));
        assertThat(byTag.keySet())
                .containsExactly("E2E-level-0", "GAP-level-0", "TTFT-UNCORRECTED-level-0", "TTFT-level-0");
        assertThat(of(byTag, "TTFT-level-0").getMean()).isCloseTo(350e6, within(0.35e6));
        assertThat(of(byTag, "TTFT-UNCORRECTED-level-0").getMean()).isCloseTo(250e6, within(0.25e6));
        assertThat(of(byTag, "E2E-level-0").getMean()).isCloseTo(450e6, within(0.45e6));
        assertThat(of(byTag, "GAP-level-0").getTotalCount()).isEqualTo(2);
        assertThat(of(byTag, "GAP-level-0").getMaxValue()).isCloseTo(80_000_000, within(80_000L));
        assertThat(of(byTag, "GAP-level-0").getMinValue()).isCloseTo(20_000_000, within(20_000L));
    }

    @Test
    void aLevelHasWhatEndedInItsCountedPart() throws IOException {
        Map<String, Histogram> byTag = byTag(write(List.of(
                Made.answered(100, 900),
                Made.answered(900, 1100),
                Made.answered(4900, 5100),
                Made.answered(5900, 6100),
                Made.answered(9900, 10_100))));
        assertThat(of(byTag, "TTFT-level-0").getTotalCount()).isEqualTo(1);
        assertThat(of(byTag, "TTFT-level-1").getTotalCount()).isEqualTo(1);
        assertThat(of(byTag, "TTFT-uncounted").getTotalCount()).isEqualTo(3);
    }

    @Test
    void whatFailedIsLeftOutAndWhatSpilledOverIsApart() throws IOException {
        Map<String, Histogram> byTag = byTag(write(List.of(
                Made.ended(Outcome.THROTTLED, 1000, 1010),
                Made.ended(Outcome.OK, 1000, 1010),
                Made.onRoute(1, Made.answered(1000, 1100)),
                Made.answered(1000, 1200))));
        assertThat(of(byTag, "E2E-level-0").getTotalCount()).isEqualTo(1);
        assertThat(of(byTag, "E2E-level-0").getMean()).isCloseTo(200e6, within(0.2e6));
        assertThat(of(byTag, "E2E-level-0-route-1").getMean()).isCloseTo(100e6, within(0.1e6));
    }

    @Test
    void eachSecondIsALineOfItsOwnAtItsTime() throws IOException {
        List<EncodableHistogram> ttft = lines(
                        write(List.of(Made.answered(1000, 1500), Made.answered(1000, 1600), Made.answered(1000, 3500))))
                .stream()
                .filter(line -> "TTFT-level-0".equals(line.getTag()))
                .toList();
        assertThat(ttft)
                .extracting(EncodableHistogram::getStartTimeStamp)
                .containsExactly(STARTED.toEpochMilli() + 1000, STARTED.toEpochMilli() + 3000);
        assertThat(ttft)
                .extracting(EncodableHistogram::getEndTimeStamp)
                .containsExactly(STARTED.toEpochMilli() + 2000, STARTED.toEpochMilli() + 4000);
        assertThat(ttft).extracting(line -> ((Histogram) line).getTotalCount()).containsExactly(2L, 1L);
    }

    /** The sorted sample is the slow and simple way; three digits are within a thousandth. */
    @Test
    void quantilesAreThoseOfTheAttempts() throws IOException {
        SplittableRandom random = new SplittableRandom(20261125);
        List<Attempt> attempts = new ArrayList<>();
        double[] millis = new double[5_000];
        for (int i = 0; i < millis.length; i++) {
            double begin = 1000 + random.nextDouble() * 2000;
            millis[i] = Math.exp(random.nextDouble() * 7);
            attempts.add(Made.answered(begin, begin + millis[i]));
        }
        Histogram ttft = of(byTag(write(attempts)), "TTFT-level-0");
        Arrays.sort(millis);
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            double exact = millis[(int) Math.ceil(share * millis.length) - 1];
            assertThat(ttft.getValueAtPercentile(100 * share) / 1e6).isCloseTo(exact, within(exact * 0.001));
        }
    }

    @Test
    void oneThatLastedMoreThanAnHourIsAnHour() throws IOException {
        Histogram ttft = of(byTag(write(List.of(Made.answered(0, 4_000_000)))), "TTFT-uncounted");
        assertThat(ttft.getMaxValue() / 1e9).isCloseTo(3600, within(3.6));
    }

    @Test
    void theBytesAreTheSameInEveryTimeZone() throws IOException {
        List<Attempt> attempts = List.of(Made.answered(1000, 1500), Made.answered(6000, 6300));
        byte[] here = Files.readAllBytes(write(attempts));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(Files.readAllBytes(write(attempts))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(new String(here, StandardCharsets.UTF_8)).startsWith("""
                        #[Latencies of scenario demo on emulator, in nanoseconds]
                        #[Histogram log format version 1.3]
                        #[StartTime: 1795608000.500 (seconds since epoch), 2026-11-25T12:00:00.500Z]
                        "StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"
                        Tag=E2E-level-0,1.000,1.000,""").doesNotContain("\r");
    }

    @Test
    void nothingAnsweredIsALogWithoutLines() throws IOException {
        assertThat(lines(write(List.of(Made.ended(Outcome.THROTTLED, 1000, 1010)))))
                .isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndNothingStaysBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("run.hlog/inside")).getParent();
        assertThatThrownBy(() -> write(List.of(Made.answered(1000, 1500))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("run.hlog: cannot be written");
        assertThat(folder.toFile().listFiles()).extracting(File::toPath).containsExactly(taken);
    }
}
