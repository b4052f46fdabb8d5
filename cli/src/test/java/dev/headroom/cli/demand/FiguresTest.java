package dev.headroom.cli.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words for people, numbers for programs. */
class FiguresTest {

    private static String json(Object figure) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(figure);
    }

    @Test
    void aBandIsTwoRatesAndAnObject() throws JsonProcessingException {
        TokenBand band = TokenBand.of(
                Sample.of(
                        IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 * i).toArray()),
                80);
        assertThat(band).hasToString("1,000 to 9,000");
        assertThat(json(band)).isEqualTo("{\"low\":1000,\"high\":9000}");
    }

    @Test
    void growthIsAPercentageAndAShare() throws JsonProcessingException {
        assertThat(new Growth(0.0943)).hasToString("+9.4 %");
        assertThat(json(new Growth(0.0943))).isEqualTo("0.0943");
    }

    @Test
    void theBusiestMinutesSeenAreOfEachStreamAndOfMinutesOnly() {
        Map<String, Object> summary = new LinkedHashMap<>();
        BusiestMinutes.put(history(Duration.ofMinutes(1)), summary);
        assertThat(summary)
                .containsEntry("inputBusiestMinuteSeen", new TokensPerMinute(9_000))
                .containsEntry("outputBusiestMinuteSeen", new TokensPerMinute(700));
        Map<String, Object> coarse = new LinkedHashMap<>();
        BusiestMinutes.put(history(Duration.ofHours(1)), coarse);
        assertThat(coarse).isEmpty();
    }

    private static UsageHistory history(Duration resolution) {
        Instant start = Instant.parse("2026-08-03T00:00:00Z");
        return new UsageHistory(
                "model",
                "workload",
                List.of(),
                List.of(
                        new UsageInterval(start, resolution, UsageCounts.of(9, 9_000, 100)),
                        new UsageInterval(start.plus(resolution), resolution, UsageCounts.of(7, 2_000, 700))));
    }
}
