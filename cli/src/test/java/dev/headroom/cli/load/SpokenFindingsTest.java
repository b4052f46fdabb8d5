package dev.headroom.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.search.AccountQuotas;
import dev.headroom.planner.search.BoundaryVerdict;
import dev.headroom.planner.search.LimiterEvent;
import dev.headroom.planner.search.LimiterFitter;
import dev.headroom.planner.search.QuotaHold;
import dev.headroom.planner.search.RequestMeans;
import dev.headroom.planner.statistics.AbDifference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpokenFindingsTest {

    @Test
    void eachVerdictHasItsWords() {
        assertThat(SpokenFindings.boundary(new BoundaryVerdict.Smooth(new Estimate(3.4, 3.1, 3.6, 0.9)), "requests/s"))
                .isEqualTo("3.40 (3.10 to 3.60 at 90 %) requests/s");
        assertThat(SpokenFindings.boundary(new BoundaryVerdict.Cliff(8, 9, 0.6, 7, 10, 0.9), "users"))
                .startsWith("a cliff between 8.00 and 9.00 users: the share changes by 60 points");
        assertThat(SpokenFindings.boundary(new BoundaryVerdict.NeverPasses(1), "users"))
                .isEqualTo("even 1.00 users misses the target; begin lower");
        assertThat(SpokenFindings.boundary(new BoundaryVerdict.NeverFails(64), "users"))
                .contains("meets the target");
        assertThat(SpokenFindings.boundary(
                        new BoundaryVerdict.OutOfTrials(OptionalDouble.of(4), OptionalDouble.empty()), "users"))
                .contains("above 4.00, below what was tried users");
    }

    /** 5,000 requests a minute are 83.3 a second; 600,000 tokens a minute are 500 requests of 1,000 and 200, or 8.33 a second. */
    @Test
    void aShareThatIsHeldIsSaidWithTheQuotaThatBindsIt() {
        AccountQuotas quotas =
                new AccountQuotas(OptionalDouble.of(5000), OptionalDouble.of(600_000), OptionalDouble.empty(), 1);
        QuotaHold held = QuotaHold.of(quotas, new RequestMeans(1000, 200, 200, 60), 0.8, Duration.ofMinutes(15));
        assertThat(SpokenFindings.held(held, 0.8))
                .isEqualTo(
                        "6.67 requests/s, 80.0 % of the 8.33/s that tokens per minute allow, which bind first; requests per"
                                + " minute would allow 83.3/s");
        assertThat(NumberedFindings.held(held, 0.8).values())
                .containsEntry("binding", "TOKENS_PER_MINUTE")
                .containsKeys("requestsPerSecond", "allowedRequestsPerMinute");
    }

    /** Ten a second asked of a bucket that lets five through, after a burst of twenty. */
    private static List<LimiterEvent> events(double rate, double burst) {
        List<LimiterEvent> events = new ArrayList<>();
        double level = burst;
        for (int i = 0; i < 600; i++) {
            level = Math.min(burst, level + (i == 0 ? 0 : rate / 10));
            boolean admitted = level >= 1;
            level -= admitted ? 1 : 0;
            events.add(new LimiterEvent.Asked(i * 100_000_000L, 1, admitted));
        }
        return events;
    }

    @Test
    void aLimiterIsSaidWithItsRateAndItsBurst() {
        var found = SpokenFindings.limiter(LimiterFitter.fit(events(5, 20)));
        assertThat(found).containsKeys("limiter", "requestsPerSecond", "burstRequests", "decisionsNotExplained");
        assertThat(String.valueOf(found.get("requestsPerSecond"))).startsWith("5.0");
    }

    @Test
    void aLimitThatWasNotMetIsNotSaid() {
        assertThat(String.valueOf(SpokenFindings.limiter(LimiterFitter.fit(events(50, 50)))
                        .get("limit")))
                .startsWith("not met: 600 requests were all admitted")
                .contains("a second, were its burst as large as what it lets through in 60 s");
        assertThat(String.valueOf(SpokenFindings.limiter(LimiterFitter.fit(events(0, 0.5)))
                        .get("limit")))
                .startsWith("all 600 requests were refused");
    }

    @Test
    void aDifferenceIsOfTwoArms() {
        List<Sample> blocks = new ArrayList<>();
        for (int block = 0; block < 24; block++) {
            boolean isB = block % 4 == 1 || block % 4 == 2;
            blocks.add(Sample.of(isB ? 150 + block : 100 + block, isB ? 152 + block : 101 + block));
        }
        AbDifference difference = AbDifference.of(blocks, 0.5, 0.9, new SplittableRandom(1));
        assertThat(SpokenFindings.difference(difference)).startsWith("A 112, B 162, B - A 50");
    }
}
