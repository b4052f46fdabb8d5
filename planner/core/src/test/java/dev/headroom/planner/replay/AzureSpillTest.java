package dev.headroom.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How far the admission rule moves the spill of one hour of real requests (AzurePublicDataset, LLM inference trace 2023,
 * conversation; CC BY 4.0), at a capacity of its mean.
 *
 * <p>An output token weighs four input tokens, as it costs (2.50 and 10.00 USD). The mean is over the 60 minutes of the clock that
 * the trace touches, 645,275 a minute, rounded down to 258 units of 2,500. The expected shares are those of a replay in Python of
 * the same trace, made apart from this one.
 */
class AzureSpillTest {

    private static final Path TRACE = Path.of("../../../shared/data/history/azure2023/conv.csv");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final double CAPACITY = 258 * 2500;
    private static final double OUTPUT_WEIGHT = 4;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private List<StreamRequest> stream = List.of();

    @BeforeEach
    void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(TRACE), "the Azure trace of 2023 is not here: " + TRACE);
        List<String> lines = Files.readAllLines(TRACE);
        LocalDateTime first = time(lines.get(1));
        RequestTrace trace = new RequestTrace(
                "conversation",
                lines.stream()
                        .skip(1)
                        .map(line -> request(first, COMMA.split(line, -1)))
                        .toList());
        stream = StreamRequest.of(trace, Duration.between(first.withSecond(0).withNano(0), first));
    }

    private static LocalDateTime time(String line) {
        return LocalDateTime.parse(
                line.substring(0, line.indexOf(COMMA.pattern())).replace(' ', 'T'));
    }

    private static TracedRequest request(LocalDateTime first, String[] cells) {
        Duration offset = Duration.between(first, LocalDateTime.parse(cells[0].replace(' ', 'T')));
        return new TracedRequest(offset, Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
    }

    private double spilled(AdmissionRule rule, ServiceTime service) {
        List<Allowance> capacity = List.of(Allowance.weighted(CAPACITY, OUTPUT_WEIGHT));
        return 100 * Replay.of(stream, capacity, rule, service).share(OUTPUT_WEIGHT);
    }

    private double spilled(AdmissionRule rule) {
        return spilled(rule, ServiceTime.NONE);
    }

    @Test
    void theLengthOfTheBucketMovesTheSpill() {
        assertThat(stream).hasSize(19_366);
        assertThat(spilled(AdmissionRule.DEFAULT)).isCloseTo(6.85, within(0.005));
        assertThat(spilled(AdmissionRule.refilled(Duration.ofSeconds(10)))).isCloseTo(8.88, within(0.005));
        assertThat(spilled(AdmissionRule.reset(MINUTE))).isCloseTo(9.56, within(0.005));
        assertThat(spilled(AdmissionRule.refilled(Duration.ofSeconds(1)))).isCloseTo(17.27, within(0.005));
    }

    /** What a planner that splits requests says: hardly another figure. */
    @Test
    void splittingRequestsHardlyMatters() {
        assertThat(spilled(AdmissionRule.reset(MINUTE).splitting())).isCloseTo(9.54, within(0.005));
    }

    /** Held for 0.5 s and 30 ms an output token, the reserved tokens weighing four like the others. */
    @Test
    void aReservationHurtsAShortBucketMost() {
        ServiceTime service = new ServiceTime(0.5, 0.03);
        AdmissionRule ten = AdmissionRule.refilled(Duration.ofSeconds(10));
        assertThat(spilled(AdmissionRule.DEFAULT.reserving(1000), service)).isCloseTo(6.97, within(0.01));
        assertThat(spilled(AdmissionRule.DEFAULT.reserving(4096), service)).isCloseTo(7.99, within(0.01));
        assertThat(spilled(ten.reserving(1000), service)).isCloseTo(9.69, within(0.01));
        assertThat(spilled(ten.reserving(4096), service)).isCloseTo(31.13, within(0.01));
    }
}
