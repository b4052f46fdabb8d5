package dev.headroom.loadtest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.ClientAudit;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static ClientAudit audit(double lateP99, double lagP99, double cpu, double pauses, double achieved) {
        return new ClientAudit(
                new ClientAudit.Lateness(0.1, lateP99),
                lagP99,
                new ClientAudit.Pauses(5, pauses),
                cpu,
                3,
                new ClientAudit.Rate(100, achieved));
    }

    @Test
    void aGeneratorThatKeptItsScheduleHasNoFault() {
        assertThat(Judgement.of(audit(1.9, 4.9, 0.8, 0.01, 99.6))).isEmpty();
    }

    @Test
    void eachLimitHasItsOwnWords() {
        assertThat(Judgement.of(audit(2.1, 0, 0, 0, 100)))
                .containsExactly("client-bound: requests left late, p99 2.1 ms, should be within 2 ms");
        assertThat(Judgement.of(audit(0, 7.25, 0, 0, 100)))
                .singleElement()
                .asString()
                .contains("p99 7.3 ms");
        assertThat(Judgement.of(audit(0, 0, 0.9, 0, 100)))
                .singleElement()
                .asString()
                .contains("90 % of all");
        assertThat(Judgement.of(audit(0, 0, 0, 0.08, 100)))
                .singleElement()
                .asString()
                .contains("8.0 % of the time");
        assertThat(Judgement.of(audit(0, 0, 0, 0, 98)))
                .containsExactly("client-bound: it began 98.00 of 100.00 requests a second in time");
    }

    @Test
    void severalFaultsAreAllSaid() {
        assertThat(Judgement.of(audit(9, 9, 0.99, 0.5, 10))).hasSize(5);
    }
}
