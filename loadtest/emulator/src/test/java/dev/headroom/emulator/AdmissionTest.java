package dev.headroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final long SECOND = 1_000_000_000L;
    private static final LatencyTruth LATENCY = new LatencyTruth(1, 0, 0, 1, 0, 0, 0);

    private static Admission onDemand(double requestsPerMinute, double tokensPerMinute) {
        return new Admission.OnDemand(new OnDemandTruth(requestsPerMinute, tokensPerMinute, 5, LATENCY), 60, 1, 0);
    }

    /**
     * AWS's worked examples, Amazon Bedrock User Guide, quotas-token-burndown: Claude Sonnet 4, 1,000 in and 100 out settle at
     * 1,500; 3,000 in + 1,000 cache write with maxTokens 32,000 reserve 36,000, with 1,250 reserve 5,250, and settle at 9,000
     * with 1,000 out (cache writes count as input here).
     */
    @Test
    void reservationAndSettlementAreThoseOfTheUserGuide() {
        assertThat(Admission.OnDemand.settled(1_000, 100, 5)).isEqualTo(1_500);
        assertThat(Admission.OnDemand.reserved(4_000, 32_000)).isEqualTo(36_000);
        assertThat(Admission.OnDemand.reserved(4_000, 1_250)).isEqualTo(5_250);
        assertThat(Admission.OnDemand.settled(4_000, 1_000, 5)).isEqualTo(9_000);
    }

    @Test
    void theReservationIsReturnedAtTheEnd() {
        Admission admission = onDemand(1000, 10_000);
        assertThat(admission.refuse(1_000, 8_000, 0)).isNull();
        assertThat(admission.refuse(1_000, 8_000, 0)).isEqualTo(Admission.TOO_MANY_TOKENS);
        admission.settle(1_000, 8_000, 100, 0);
        assertThat(admission.refuse(500, 8_000, 0)).isNull();
    }

    @Test
    void requestsHaveAQuotaOfTheirOwn() {
        Admission admission = onDemand(2, 1e9);
        assertThat(admission.refuse(1, 1, 0)).isNull();
        assertThat(admission.refuse(1, 1, 0)).isNull();
        assertThat(admission.refuse(1, 1, 0)).isEqualTo(Admission.TOO_MANY_REQUESTS);
        assertThat(admission.refuse(1, 1, 30 * SECOND)).isNull();
    }

    @Test
    void unitsAdmitTheirRateOverTime() {
        UnitTruth truth = new UnitTruth(60_000, 6_000, LATENCY);
        Admission admission = new Admission.Provisioned(truth, 2, 1, 1, 0);
        long admitted = 0;
        for (int second = 0; second < 120; second++) {
            for (int i = 0; i < 10; i++) {
                if (admission.refuse(500, 100, second * SECOND) == null) {
                    admitted += 500;
                }
            }
        }
        assertThat(admitted / 2.0).isCloseTo(2 * 60_000, within(3_000.0));
    }

    @Test
    void outputTokensBindUnitsToo() {
        Admission admission = new Admission.Provisioned(new UnitTruth(1e9, 60, LATENCY), 1, 1, 1, 0);
        assertThat(admission.refuse(1, 1, 0)).isNull();
        admission.served(5, 0);
        assertThat(admission.refuse(1, 1, 0)).isEqualTo(Admission.TOO_MANY_TOKENS);
        assertThat(admission.refuse(1, 1, 5 * SECOND)).isNull();
    }

    @Test
    void aBucketNeverHoldsMoreThanItsSize() {
        TokenBucket bucket = new TokenBucket(60, 10, 0);
        assertThat(bucket.level(100 * SECOND)).isEqualTo(10);
        bucket.charge(-50, 100 * SECOND);
        assertThat(bucket.level(100 * SECOND)).isEqualTo(10);
        assertThat(bucket.holds(1_000, 100 * SECOND)).isTrue();
        bucket.charge(12, 100 * SECOND);
        assertThat(bucket.level(101 * SECOND)).isCloseTo(-1, within(1e-9));
    }
}
