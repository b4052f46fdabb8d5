package dev.headroom.emulator.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.emulator.Truths;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.UnitTruth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final long SECOND = 1_000_000_000L;

    private static Admission onDemand(double requestsPerMinute, double tokensPerMinute, double tokensPerDay) {
        OnDemandTruth truth = new OnDemandTruth(
                requestsPerMinute,
                tokensPerMinute,
                tokensPerDay,
                5,
                Truths.steady(1, 1),
                Truths.ROOM,
                Optional.empty(),
                Optional.empty());
        return new OnDemandAdmission(truth, 60, 1, 0);
    }

    private static Admission units(double input, double output, int units) {
        return new UnitAdmission(
                new UnitTruth(input, output, Truths.steady(1, 1), Truths.ROOM, Optional.empty()), units, 1, 1, 0);
    }

    private static Load load(int input, int maxTokens) {
        return new Load(input, 0, 0, maxTokens);
    }

    /**
     * AWS's worked examples, Amazon Bedrock User Guide, quotas-token-burndown: Claude Sonnet 4, 1,000 in and 100 out settle at
     * 1,500; 3,000 in + 4,000 cache read + 1,000 cache write with maxTokens 32,000 reserve 36,000, with 1,250 reserve 5,250, and
     * settle at 9,000 with 1,000 out.
     */
    @Test
    void reservationAndSettlementAreThoseOfTheUserGuide() {
        assertThat(OnDemandAdmission.settled(load(1_000, 0), 100, 5)).isEqualTo(1_500);
        assertThat(OnDemandAdmission.reserved(new Load(3_000, 4_000, 1_000, 32_000)))
                .isEqualTo(36_000);
        assertThat(OnDemandAdmission.reserved(new Load(3_000, 4_000, 1_000, 1_250)))
                .isEqualTo(5_250);
        assertThat(OnDemandAdmission.settled(new Load(3_000, 4_000, 1_000, 1_250), 1_000, 5))
                .isEqualTo(9_000);
    }

    private static String limit(Optional<Refusal> refusal) {
        return refusal.map(Refusal::limit).orElse("");
    }

    @Test
    void theReservationIsReturnedAtTheEnd() {
        Admission admission = onDemand(1000, 10_000, 1e9);
        assertThat(admission.admit(load(1_000, 8_000), 0)).isEmpty();
        assertThat(limit(admission.admit(load(1_000, 8_000), 0))).isEqualTo("on-demand tokens per minute");
        admission.settle(load(1_000, 8_000), 100, 0);
        assertThat(admission.admit(load(500, 8_000), 0)).isEmpty();
    }

    @Test
    void requestsHaveAQuotaOfTheirOwn() {
        Admission admission = onDemand(2, 1e9, 1e12);
        assertThat(admission.admit(load(1, 1), 0)).isEmpty();
        assertThat(admission.admit(load(1, 1), 0)).isEmpty();
        assertThat(limit(admission.admit(load(1, 1), 0))).isEqualTo("on-demand requests per minute");
        assertThat(admission.admit(load(1, 1), 30 * SECOND)).isEmpty();
    }

    @Test
    void theDayHasAQuotaThatMinutesDoNotRestore() {
        Admission admission = onDemand(1000, 10_000, 10_000);
        assertThat(admission.admit(load(9_000, 1_000), 0)).isEmpty();
        admission.settle(load(9_000, 1_000), 200, 0);
        assertThat(limit(admission.admit(load(9_000, 1_000), 120 * SECOND))).isEqualTo("on-demand tokens per day");
        assertThat(admission.admit(load(9_000, 1_000), 86_400 * SECOND)).isEmpty();
    }

    @Test
    void whatIsRefusedIsChargedNothing() {
        Admission admission = onDemand(10, 1_000, 1e9);
        assertThat(admission.admit(load(900, 100), 0)).isEmpty();
        for (int i = 0; i < 100; i++) {
            assertThat(admission.admit(load(900, 100), 0)).isPresent();
        }
        assertThat(admission.admit(load(900, 100), 60 * SECOND)).isEmpty();
    }

    @Test
    void unitsAdmitTheirRateOverTime() {
        Admission admission = units(60_000, 6_000, 2);
        long admitted = 0;
        for (int second = 0; second < 120; second++) {
            for (int i = 0; i < 10; i++) {
                if (admission.admit(load(500, 100), second * SECOND).isEmpty()) {
                    admitted += 500;
                }
            }
        }
        assertThat(admitted / 2.0).isCloseTo(2 * 60_000, within(3_000.0));
    }

    /** Input + 1.25 x cache write + 0.1 x cache read: AWS Machine Learning Blog, 2026-03-12. 800 + 125 + 75 = 1,000 a second. */
    @Test
    void unitsWeighCachedTokensAsAwsDoes() {
        Admission admission = units(60_000, 1e9, 1);
        assertThat(admission.admit(new Load(800, 750, 100, 1), 0)).isEmpty();
        assertThat(admission.admit(load(1, 1), 0)).isPresent();
        assertThat(admission.admit(load(1, 1), SECOND / 100)).isEmpty();
    }

    @Test
    void outputTokensBindUnitsToo() {
        Admission admission = units(1e9, 60, 1);
        assertThat(admission.admit(load(1, 1), 0)).isEmpty();
        admission.served(5, 0);
        assertThat(limit(admission.admit(load(1, 1), 0))).isEqualTo("unit output tokens per minute");
        assertThat(admission.admit(load(1, 1), 5 * SECOND)).isEmpty();
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
