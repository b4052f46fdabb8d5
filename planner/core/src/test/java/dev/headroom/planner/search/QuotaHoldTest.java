package dev.headroom.planner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.search.QuotaHold.Quota;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaHoldTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static AccountQuotas quotas(double requests, double tokens, double burndown) {
        return new AccountQuotas(
                OptionalDouble.of(requests), OptionalDouble.of(tokens), OptionalDouble.empty(), burndown);
    }

    /** Worked examples of the User Guide, quotas-token-burndown: 1,500 settled; 36,000 and 5,250 reserved, 9,000 settled. */
    @Test
    void aRequestWeighsWhatTheUserGuideSays() {
        assertThat(new RequestMeans(1000, 100, 4096, 5).settled(5)).isEqualTo(1500);
        assertThat(new RequestMeans(4000, 1000, 32_000, 5).reserved()).isEqualTo(36_000);
        assertThat(new RequestMeans(4000, 1000, 1250, 5).reserved()).isEqualTo(5250);
        assertThat(new RequestMeans(4000, 1000, 32_000, 5).settled(5)).isEqualTo(9000);
    }

    /** 2,000,000 tokens per minute, 500 in, maxTokens 1,000: 1,333 requests in flight at once (aws/agent-toolkit-for-aws). */
    @Test
    void requestsThatLastAMinuteAreHeldByWhatIsReserved() {
        QuotaHold hold = QuotaHold.of(quotas(1e9, 2e6, 1), new RequestMeans(500, 100, 1000, 60), 1, HOUR);
        assertThat(Math.floor(hold.requestsPerMinute())).isEqualTo(1333);
        assertThat(hold.binding()).isEqualTo(Quota.TOKENS_PER_MINUTE);
    }

    @ParameterizedTest
    @CsvSource({
        // By hand: settled 1500; reserved 5096; 6 s of 60 hold a tenth of the 3596 between them.
        "1000, 100, 4096, 6, 1859.6",
        "1000, 100, 4096, 60, 5096",
        "1000, 100, 4096, 600, 5096",
        // Burndown takes more in the end than was reserved: the reservation is not felt.
        "1000, 500, 512, 30, 3500"
    })
    void whatARequestTakesOutOfAMinute(double in, double out, double maxTokens, double seconds, double expected) {
        assertThat(new RequestMeans(in, out, maxTokens, seconds).perMinute(5)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void smallRequestsAreBoundByTheirNumberAndLargeOnesByTheirTokens() {
        AccountQuotas quotas = quotas(200, 200_000, 5);
        assertThat(QuotaHold.of(quotas, new RequestMeans(100, 20, 64, 1), 0.8, HOUR))
                .satisfies(hold -> assertThat(hold.binding()).isEqualTo(Quota.REQUESTS_PER_MINUTE))
                .satisfies(hold -> assertThat(hold.requestsPerMinute()).isEqualTo(160));
        assertThat(QuotaHold.of(quotas, new RequestMeans(4000, 1000, 1250, 10), 0.8, HOUR))
                .satisfies(hold -> assertThat(hold.binding()).isEqualTo(Quota.TOKENS_PER_MINUTE))
                .satisfies(hold -> assertThat(hold.requestsPerMinute()).isCloseTo(0.8 * 200_000 / 9000, within(1e-9)));
    }

    @Test
    void aDaysTokensBindALongRunAndNotAShortOne() {
        AccountQuotas quotas =
                new AccountQuotas(OptionalDouble.of(100), OptionalDouble.empty(), OptionalDouble.of(6_000_000), 1);
        RequestMeans means = new RequestMeans(900, 100, 100, 2);
        assertThat(QuotaHold.of(quotas, means, 1, HOUR).requestsPerMinute()).isEqualTo(100);
        QuotaHold twoHours = QuotaHold.of(quotas, means, 1, Duration.ofHours(2));
        assertThat(twoHours.binding()).isEqualTo(Quota.TOKENS_PER_DAY);
        assertThat(twoHours.requestsPerMinute()).isCloseTo(50, within(1e-9));
        assertThat(QuotaHold.of(quotas, means, 1, Duration.ofDays(3)).requestsPerMinute())
                .isCloseTo(6_000_000 / 1000.0 / 1440, within(1e-9));
    }

    @Test
    void theRateIsProportionalToTheShareAndNeverAboveAnyQuota() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            AccountQuotas quotas =
                    quotas(random.nextDouble(1, 1e4), random.nextDouble(1e3, 1e7), random.nextInt(1, 16));
            double maxTokens = random.nextDouble(1, 8000);
            RequestMeans means = new RequestMeans(
                    random.nextDouble(1, 1e5), random.nextDouble() * maxTokens, maxTokens, random.nextDouble(0.1, 200));
            QuotaHold whole = QuotaHold.of(quotas, means, 1, HOUR);
            QuotaHold half = QuotaHold.of(quotas, means, 0.5, HOUR);
            assertThat(half.requestsPerMinute()).isCloseTo(whole.requestsPerMinute() / 2, within(1e-9));
            assertThat(whole.allowed().values())
                    .allSatisfy(limit -> assertThat(limit).isGreaterThanOrEqualTo(whole.requestsPerMinute()));
            assertThat(whole.requestsPerSecond() * 60).isCloseTo(whole.requestsPerMinute(), within(1e-9));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        RequestMeans means = new RequestMeans(1, 1, 1, 1);
        assertThatThrownBy(() -> QuotaHold.of(quotas(1, 1, 1), means, Double.NaN, HOUR))
                .hasMessageContaining("share is NaN");
        assertThatThrownBy(() -> new RequestMeans(1, 2, 1, 1)).hasMessageContaining("output tokens is 2.0");
        assertThatThrownBy(() ->
                        new AccountQuotas(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1))
                .hasMessageContaining("no quota is known");
    }
}
