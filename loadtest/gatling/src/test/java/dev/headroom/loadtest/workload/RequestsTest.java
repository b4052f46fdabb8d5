package dev.headroom.loadtest.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.config.MaxTokens;
import dev.headroom.config.RequestKind;
import dev.headroom.config.Requests;
import dev.headroom.config.SharedPrefix;
import dev.headroom.config.TokenCount;
import dev.headroom.config.Turns;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static final RequestKind TRACED =
            new RequestKind(1, new TokenCount.AsTraced(), new TokenCount.AsTraced(), new MaxTokens.Fixed(100));

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

    /** 64 words make a thousand million runs of five: by chance none of some 4,000 comes twice. */
    @Test
    void promptsOfDifferentUsersAndTurnsShareNoRunOfWords() {
        Set<List<String>> runs = new HashSet<>();
        int made = 0;
        for (int user = 0; user < 20; user++) {
            for (int number = 0; number < 2; number++) {
                List<String> words =
                        List.of(fixed(110, 5).request(user, number).prompt().split(" ", -1));
                for (int at = 12; at + 5 <= words.size(); at++) {
                    runs.add(words.subList(at, at + 5));
                    made++;
                }
            }
        }
        assertThat(runs).hasSize(made);
    }

    /** Standard error of a correlation of 4,000 pairs: 0.016. */
    @Test
    void theSizesOfOneUsersRequestSayNothingAboutTheNextOnes() {
        TokenCount sizes = new TokenCount.Lognormal(100, 900);
        DrawnRequests drawn = new DrawnRequests(new Requests(sizes, sizes, 100_000), 5);
        double[] outputs = IntStream.range(0, 4000)
                .mapToDouble(user -> Math.log(drawn.request(user, 0).outputTokens()))
                .toArray();
        double[] nextInputs = IntStream.range(1, 4001)
                .mapToDouble(user -> Math.log(words(drawn.request(user, 0))))
                .toArray();
        assertThat(new PearsonsCorrelation().correlation(outputs, nextInputs)).isBetween(-0.08, 0.08);
    }

    @Test
    void anAnswerIsNotAskedToBeLongerThanItMay() {
        TokenCount wide = new TokenCount.Lognormal(100, 5000);
        DrawnRequests drawn = new DrawnRequests(new Requests(new TokenCount.Fixed(5), wide, 100), 7);
        assertThat(IntStream.range(0, 100).map(user -> drawn.request(user, 0).outputTokens()))
                .allMatch(tokens -> tokens <= 100)
                .contains(100);
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
                TRACED,
                TokensPerWord.ONE,
                1);
        assertThat(words(traced.request(0, 0))).isEqualTo(30);
        assertThat(traced.request(0, 0).outputTokens()).isEqualTo(7);
        assertThat(words(traced.request(1, 0))).isEqualTo(1);
        assertThat(traced.request(1, 0).outputTokens()).isEqualTo(1);
        assertThat(traced.request(2, 0).outputTokens()).isEqualTo(100);
    }

    private static Requests mixed() {
        RequestKind small =
                new RequestKind(3, new TokenCount.Fixed(10), new TokenCount.Fixed(5), new MaxTokens.OutputTimes(1.5));
        RequestKind large =
                new RequestKind(1, new TokenCount.Fixed(500), new TokenCount.Fixed(50), new MaxTokens.Fixed(80));
        return new Requests(List.of(small, large), Optional.empty(), Turns.SINGLE);
    }

    @Test
    void aMixHasTheSharesOfItsWeights() {
        DrawnRequests drawn = new DrawnRequests(mixed(), 5);
        long small = IntStream.range(0, 8000)
                .filter(user -> words(drawn.request(user, 0)) == 10)
                .count();
        // Standard error of 8,000 trials at 3/4: 39.
        assertThat(small).isBetween(5850L, 6150L);
    }

    @Test
    void maxTokensCanBeAMultipleOfTheAnswer() {
        DrawnRequests drawn = new DrawnRequests(mixed(), 5);
        assertThat(IntStream.range(0, 50).mapToObj(user -> drawn.request(user, 0)))
                .allMatch(body -> body.maxTokens() == (body.outputTokens() == 5 ? 8 : 80));
    }

    @Test
    void sizesOfATraceStayInTheirPairs() {
        List<TracedRequest> pairs = List.of(
                new TracedRequest(Duration.ZERO, 20, 3),
                new TracedRequest(Duration.ZERO, 300, 40),
                new TracedRequest(Duration.ZERO, 45, 70));
        Requests requests = new Requests(List.of(TRACED), Optional.empty(), Turns.SINGLE);
        DrawnRequests drawn = new DrawnRequests(requests, pairs, TokensPerWord.ONE, 3);
        Set<String> seen = new HashSet<>();
        for (int user = 0; user < 200; user++) {
            ConverseBody body = drawn.request(user, 0);
            seen.add(words(body) + "/" + body.outputTokens());
        }
        assertThat(seen).containsExactlyInAnyOrder("20/3", "300/40", "45/70");
        assertThatThrownBy(() -> new DrawnRequests(requests, 3)).hasMessageContaining("--trace FILE");
    }

    @Test
    void aSharedPrefixIsTheSameForAllAndBesideThePrompt() {
        Requests requests = new Requests(mixed().kinds(), Optional.of(new SharedPrefix(40)), Turns.SINGLE);
        DrawnRequests drawn = new DrawnRequests(requests, 5);
        String prefix = drawn.request(0, 0).conversation().sharedPrefix().orElseThrow();
        assertThat(prefix.split(" ", -1)).hasSize(40);
        assertThat(drawn.request(7, 3).conversation().sharedPrefix()).hasValue(prefix);
        assertThat(words(drawn.request(7, 3))).isIn(10, 500);
    }

    @Test
    void aLaterTurnCarriesWhatWasSaidBeforeInItsConversation() {
        Requests requests = new Requests(mixed().kinds(), Optional.empty(), new Turns(3, Duration.ofSeconds(1)));
        DrawnRequests drawn = new DrawnRequests(requests, 5);
        assertThat(drawn.request(2, 3).conversation().earlier()).isEmpty();
        var third = drawn.request(2, 5).conversation();
        assertThat(third.earlier()).hasSize(2);
        assertThat(third.earlier().get(0).user()).isEqualTo(drawn.request(2, 3).prompt());
        assertThat(third.earlier().get(1).user()).isEqualTo(drawn.request(2, 4).prompt());
        assertThat(third.earlier().get(1).assistant().split(" ", -1))
                .hasSize(drawn.request(2, 4).outputTokens());
    }

    @Test
    void wordsOfSeveralTokensMakeShorterPrompts() {
        DrawnRequests drawn = new DrawnRequests(
                new Requests(new TokenCount.Fixed(400), new TokenCount.Fixed(5), 100),
                List.of(),
                new TokensPerWord(1.6),
                5);
        assertThat(words(drawn.request(0, 0))).isEqualTo(250);
    }
}
