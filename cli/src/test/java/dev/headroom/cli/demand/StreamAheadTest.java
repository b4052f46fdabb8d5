package dev.headroom.cli.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamAheadTest {

    /** 101 futures of one hour, so that a percentile is one of them: hour i, minute 2i, and busiest minute 10i of the peaks seen. */
    @Test
    void hoursAndBusiestMinutesAreBandsAndMinutesTheirUpperQuantiles() {
        StreamAhead stream = new StreamAhead("input", 101, 1);
        for (int future = 0; future <= 100; future++) {
            stream.hour(future, 0, future);
            stream.minute(future, 0, 2 * future);
            stream.peak(future, 10 * future);
            stream.peak(future, future);
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        stream.put(summary);
        Map<String, String> printed = new LinkedHashMap<>();
        summary.forEach((name, value) -> printed.put(name, value.toString()));
        assertThat(printed)
                .containsEntry("inputPerMinuteIn4Weeks50", "25 to 75")
                .containsEntry("inputPerMinuteIn4Weeks80", "10 to 90")
                .containsEntry("inputMinutesIn4WeeksP90", "180")
                .containsEntry("inputMinutesIn4WeeksP99", "198")
                .containsEntry("inputBusiestMinuteIn4Weeks50", "250 to 750")
                .containsEntry("inputBusiestMinuteIn4Weeks80", "100 to 900")
                .hasSize(8);
    }
}
