package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.capacity.OnDemandLimits.Limit;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.search.QuotaHold.Quota;
import dev.headroom.planner.search.RequestMeans;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** AWS's worked examples (Amazon Bedrock User Guide, quotas-token-burndown, read 2026-10), and limits worked out by hand. */
class OnDemandLimitsTest {

    private static final Duration SIX_SECONDS = Duration.ofSeconds(6);
    private static final OnDemandQuota SONNET = new OnDemandQuota(200_000, 5);

    private static OnDemandRequest cached(double maxTokens) {
        return new OnDemandRequest(3000, 4000, 1000, 1000, maxTokens, SIX_SECONDS);
    }

    @Test
    void outputBurnsFiveQuotaTokens() {
        assertThat(SONNET.settled(OnDemandRequest.of(1000, 100, 100, SIX_SECONDS)))
                .isEqualTo(1500);
        assertThat(SONNET.use(new TokenRates(1000, 100))).isEqualTo(1500);
    }

    @Test
    void theReservationIsMadeWithMaxTokensAndSettledWithoutIt() {
        assertThat(CacheReads.FREE.reserved(cached(32_000))).isEqualTo(36_000);
        assertThat(SONNET.settled(cached(32_000))).isEqualTo(9000);
        assertThat(CacheReads.FREE.reserved(cached(1250))).isEqualTo(5250);
        assertThat(SONNET.settled(cached(1250))).isEqualTo(9000);
    }

    /** The toolkit counts the 4,000 cache reads at the start; in the end both sources settle alike. */
    @Test
    void theTwoReadingsDifferByTheCacheReads() {
        assertThat(CacheReads.RESERVED.reserved(cached(32_000))).isEqualTo(40_000);
        assertThat(OnDemandLimits.of(SONNET, cached(32_000), CacheReads.RESERVED)
                        .atOnce())
                .isEqualTo(5);
        assertThat(OnDemandLimits.of(SONNET, cached(32_000)).atOnce()).isCloseTo(200 / 36.0, withinPercentage(1e-9));
        assertThat(CacheReads.FREE.source()).isNotEqualTo(CacheReads.RESERVED.source());
    }

    /** The toolkit's example: 2 million a minute, 500 in; 1,333 at once with maxTokens 1,000, 31 with the model's 64,000. */
    @Test
    void anUnsetMaxTokensLeavesRoomForFew() {
        OnDemandQuota quota = new OnDemandQuota(2_000_000, 5);
        List<OnDemandLimits> table = OnDemandLimits.byMaxTokens(
                quota, OnDemandRequest.of(500, 100, 64_000, SIX_SECONDS), List.of(50, 1000, 64_000));
        assertThat(table).hasSize(2);
        assertThat(Math.floor(table.get(0).atOnce())).isEqualTo(1333);
        assertThat(Math.floor(table.get(1).atOnce())).isEqualTo(31);
        assertThat(table.get(0).binding().requestsPerMinute())
                .isGreaterThan(table.get(1).binding().requestsPerMinute());
    }

    /**
     * 1,000 in, 100 out, maxTokens 4,000, 6 s: settled 1,500; reserved 5,000, so 3,500 idle for a tenth of the minute: 1,850 a
     * request. 185,000 tokens a minute are 100 requests; 1.44 million a day are 1,000 a minute or 2 / 3 of a request.
     */
    @Test
    void theLimitThatBindsFirstComesFirst() {
        OnDemandRequest request = OnDemandRequest.of(1000, 100, 4000, SIX_SECONDS);
        OnDemandLimits limits = OnDemandLimits.of(
                new OnDemandQuota(185_000, 5, OptionalDouble.of(50), OptionalDouble.of(1_440_000)), request);
        assertThat(limits.limits().stream().map(Limit::kind))
                .containsExactly(Quota.TOKENS_PER_DAY, Quota.REQUESTS_PER_MINUTE, Quota.TOKENS_PER_MINUTE);
        assertThat(limits.binding().requestsPerMinute()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(limits.limits().get(2).requestsPerMinute()).isCloseTo(100, within(1e-9));
        assertThat(limits.limits().get(2).reservedShare()).isCloseTo(350 / 1850.0, within(1e-9));
        assertThat(limits.atOnce()).isEqualTo(37);
        OnDemandLimits sparing = OnDemandLimits.of(new OnDemandQuota(185_000, 5), request.asking(500));
        assertThat(sparing.binding().requestsPerMinute()).isCloseTo(185_000 / 1500.0, withinPercentage(1e-9));
        assertThat(sparing.binding().reservedShare()).isZero();
    }

    @Test
    void aNoteSaysWhichBindsAndWhatALowerMaxTokensBuys() {
        OnDemandQuota quota = new OnDemandQuota(185_000, 5, OptionalDouble.of(110), OptionalDouble.empty());
        assertThat(OnDemandNote.of(quota, OnDemandRequest.of(1000, 100, 4000, SIX_SECONDS), List.of(500, 50)))
                .containsExactly(
                        "on demand, tokens per minute bind first, at 100 requests a minute of 1,000 tokens in, 100 out"
                                + " and maxTokens 4,000",
                        "requests per minute would bind at 110 a minute",
                        "maxTokens 500 would allow 110 a minute, 123 at once");
    }

    /** What is reserved by one request alone is more than the quota: however few there are, none is admitted. */
    @Test
    void aReservationLargerThanTheQuotaAdmitsNothing() {
        OnDemandLimits limits =
                OnDemandLimits.of(new OnDemandQuota(4999, 5), OnDemandRequest.of(1000, 100, 4000, SIX_SECONDS));
        assertThat(limits.binding().requestsPerMinute()).isZero();
        assertThat(limits.atOnce()).isLessThan(1);
    }

    /** The load test holds its rate by the same rule. */
    @Test
    void theLoadTestAndThePlanAgree() {
        for (double seconds : new double[] {0.5, 6, 60, 200}) {
            RequestMeans means = new RequestMeans(1000, 100, 4000, seconds);
            OnDemandRequest request = OnDemandRequest.of(1000, 100, 4000, Duration.ofMillis((long) (1000 * seconds)));
            assertThat(OnDemandLimits.of(SONNET, request).binding().requestsPerMinute())
                    .isCloseTo(200_000 / means.perMinute(5), withinPercentage(1e-9));
        }
    }

    @Test
    void requestsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> OnDemandRequest.of(1000, 101, 100, SIX_SECONDS))
                .hasMessageContaining("output tokens");
        assertThatThrownBy(() -> OnDemandRequest.of(0, 0, 100, SIX_SECONDS)).hasMessageContaining("uses no quota");
        assertThatThrownBy(() -> OnDemandRequest.of(1, 1, 100, Duration.ZERO)).hasMessageContaining("inFlight");
        assertThatThrownBy(() -> new OnDemandQuota(1, 1, OptionalDouble.of(0), OptionalDouble.empty()))
                .hasMessageContaining("requestsPerMinute");
    }
}
