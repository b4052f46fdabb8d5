package dev.headroom.loadtest.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.config.Requests;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static int words(ConverseBody body) {
        return body.prompt().split("\\s+", -1).length;
    }

    private static DrawnRequests fixed(int input, int output) {
        return new DrawnRequests(new Requests(new TokenCount.Fixed(input), new TokenCount.Fixed(output), 100), 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 12, 13, 1000})
    void aPromptHasExactlyItsWords(int words) {
        assertThat(words(fixed(words, 5).request(3, 4))).isEqualTo(words);
    }

    @Test
    void theSameUserAndNumberGetTheSameRequestAndOthersAnother() {
        assertThat(fixed(50, 5).request(3, 4)).isEqualTo(fixed(50, 5).request(3, 4));
        assertThat(fixed(50, 5).request(3, 5)).isNotEqualTo(fixed(50, 5).request(3, 4));
        assertThat(fixed(50, 5).request(4, 4)).isNotEqualTo(fixed(50, 5).request(3, 4));
    }

    @Test
    void theSameArgumentsGiveTheSameBytesWhateverTheOrderOfAsking() {
        DrawnRequests asked = fixed(50, 5);
        byte[] first = asked.request(3, 4).json();
        asked.request(9, 9);
        assertThat(asked.request(3, 4).json()).isEqualTo(first);
        Requests sizes = new Requests(new TokenCount.Fixed(50), new TokenCount.Fixed(5), 100);
        assertThat(new DrawnRequests(sizes, 8).request(3, 4).json()).isNotEqualTo(first);
    }

    @Test
    void anAnswerIsNotAskedToBeLongerThanItMay() {
        assertThat(fixed(5, 5000).request(0, 0).outputTokens()).isEqualTo(100);
    }

    @Test
    void drawnSizesHaveThePercentilesThatWereGiven() {
        TokenCount given = new TokenCount.Lognormal(400, 3000);
        DrawnRequests drawn = new DrawnRequests(new Requests(given, new TokenCount.Fixed(1), 10), 5);
        Sample sizes = Sample.of(IntStream.range(0, 20_000)
                .mapToDouble(user -> words(drawn.request(user, 0)))
                .toArray());
        assertThat(sizes.quantile(0.50)).isCloseTo(400, withinPercentage(3));
        assertThat(sizes.quantile(0.99)).isCloseTo(3000, withinPercentage(8));
    }

    @Test
    void tracedRequestsAreAsLargeAsTheTraceSays() {
        TracedRequests traced = new TracedRequests(
                List.of(
                        new TracedRequest(Duration.ZERO, 30, 7),
                        new TracedRequest(Duration.ZERO, 0, 0),
                        new TracedRequest(Duration.ZERO, 5, 900)),
                100,
                1);
        assertThat(words(traced.request(0, 0))).isEqualTo(30);
        assertThat(traced.request(0, 0).outputTokens()).isEqualTo(7);
        assertThat(words(traced.request(1, 0))).isEqualTo(1);
        assertThat(traced.request(1, 0).outputTokens()).isEqualTo(1);
        assertThat(traced.request(2, 0).outputTokens()).isEqualTo(100);
    }
}
