package dev.headroom.cli.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.config.Arrivals;
import dev.headroom.config.IntRange;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.config.Requests;
import dev.headroom.config.Scenario;
import dev.headroom.config.SharedPrefix;
import dev.headroom.config.Span;
import dev.headroom.config.TokenCount;
import dev.headroom.config.Turns;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Tariff TARIFF = new Tariff.ByToken(new TokenPrice(
            "m",
            "r",
            TokenTier.ON_DEMAND,
            new BigDecimal("3.00"),
            new BigDecimal("15.00"),
            new Provenance("a test", LocalDate.EPOCH)));

    private static Outlook outlook(Load load) {
        return outlook(load, new Requests(new TokenCount.Fixed(1000), new TokenCount.Fixed(100), 200));
    }

    private static Outlook outlook(Load load, Requests requests) {
        Target target = new Target("t", URI.create("http://127.0.0.1:9"), new BearerAuth("key"));
        LoadJob.Destination there = LoadJob.Destination.of(new Route(target, "m", new Endpoint.OnDemand("m"), TARIFF));
        Scenario scenario = new Scenario("s", "a test", load, requests, Duration.ZERO, Duration.ofSeconds(5));
        return Outlook.of(there, scenario, Guide.NONE, 1);
    }

    /** 1,000 input tokens at $3 and 100 output tokens at $15 a million: $0.0045; 600 requests in five minutes. */
    @Test
    void anOpenLoadIsExpectedToCostWhatItsTokensCost() {
        Outlook outlook = outlook(
                new Load.Steps(List.of(new OfferedLoad.Open(2)), Duration.ofSeconds(300), Duration.ofSeconds(10)));
        assertThat(outlook.requests()).hasValue(600);
        assertThat(outlook.expectedUsd()).isCloseTo(0.0045, Offset.offset(1e-9));
        assertThat(outlook.worstUsd()).isGreaterThan(outlook.expectedUsd());
        assertThat(Quote.words(outlook, 10)).contains("600 requests", "expected to cost $2.70");
    }

    @Test
    void aClosedLoadDependsOnTheAnswers() {
        Outlook outlook = outlook(
                new Load.Steps(List.of(new OfferedLoad.Closed(2)), Duration.ofSeconds(300), Duration.ofSeconds(10)));
        assertThat(outlook.requests()).isEmpty();
        assertThat(Quote.words(outlook, 10)).contains("the budget pays for at least");
    }

    /** 100,000 users wait for their first answers at once, and what each may cost at worst is reserved meanwhile. */
    @Test
    void usersWhomTheBudgetCannotCarryAtOnceAreRefusedBeforeTheFirstRequest() {
        Outlook outlook = outlook(new Load.Steps(
                List.of(new OfferedLoad.Closed(2), new OfferedLoad.Closed(100_000)),
                Duration.ofSeconds(300),
                Duration.ofSeconds(10)));
        double reserved = 100_000 * outlook.worstUsd();
        Quote.requireEnough(outlook, reserved);
        assertThatThrownBy(() -> Quote.requireEnough(outlook, reserved * 0.99))
                .hasMessageContaining("100,000 users at once")
                .hasMessageContaining("--budget");
    }

    /** Three rates of ten seconds, and 24 blocks of ten seconds at two a second. */
    @Test
    void loadsWhoseRatesAreKnownBeforehandSayHowManyRequestsTheyAre() {
        Span span = new Span(Duration.ofSeconds(10), Duration.ofSeconds(1));
        LoadRange range = new LoadRange(false, 5, 20);
        assertThat(outlook(new Load.Throttle(range, 3, Arrivals.CONSTANT, span)).requests())
                .hasValue(350);
        assertThat(outlook(new Load.Alternating(new OfferedLoad.Open(2), Arrivals.POISSON, span, 24))
                        .requests())
                .hasValue(480);
    }

    /** Half of the points are at an end of their ranges; none is as long as the scenario's own sizes are. */
    @Test
    void aFrontierIsQuotedByTheSizesOfItsPoints() {
        Outlook outlook = outlook(new Load.Frontier(
                new IntRange(10, 90),
                new IntRange(10, 50),
                new IntRange(1, 4),
                10,
                new Span(Duration.ofSeconds(10), Duration.ofSeconds(1))));
        assertThat(outlook.inputTokens()).isBetween(10.0, 90.0);
        assertThat(outlook.outputTokens()).isBetween(10.0, 50.0);
    }

    /** A prefix of 500; the second of two turns has the first one's 1,000 and 100 before its own 1,000. */
    @Test
    void whatAllPromptsBeginWithAndWhatWasSaidBeforeIsPaidForToo() {
        Requests alone = new Requests(new TokenCount.Fixed(1000), new TokenCount.Fixed(100), 200);
        Requests requests =
                new Requests(alone.kinds(), Optional.of(new SharedPrefix(500)), new Turns(2, Duration.ofSeconds(1)));
        Outlook outlook = outlook(
                new Load.Steps(List.of(new OfferedLoad.Open(2)), Duration.ofSeconds(300), Duration.ofSeconds(10)),
                requests);
        assertThat(outlook.requests()).hasValue(1200);
        assertThat(outlook.inputTokens()).isCloseTo(500 + 1000 + 550, Offset.offset(1.0));
    }
}
