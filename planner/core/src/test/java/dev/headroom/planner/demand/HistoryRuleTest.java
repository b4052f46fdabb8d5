package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.CommitmentTerm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HistoryRuleTest {

    @Test
    void anHourDoesNotCarryAMonth() {
        assertThat(HistoryRule.refuses(CommitmentTerm.ONE_MONTH, Duration.ofMinutes(57))
                        .orElseThrow()
                        .reason())
                .isEqualTo("not enough data: 57 minutes; a term of 1 month needs at least 14 days");
    }

    @Test
    void longerTermsNeedMoreHistory() {
        Duration twoWeeks = Duration.ofDays(14);
        assertThat(HistoryRule.refuses(CommitmentTerm.NO_COMMITMENT, twoWeeks)).isEmpty();
        assertThat(HistoryRule.refuses(CommitmentTerm.ONE_MONTH, twoWeeks)).isEmpty();
        assertThat(HistoryRule.refuses(CommitmentTerm.SIX_MONTHS, twoWeeks)
                        .orElseThrow()
                        .reason())
                .isEqualTo("not enough data: 14 days; a term of 6 months needs at least 56 days");
        assertThat(HistoryRule.refuses(CommitmentTerm.SIX_MONTHS, Duration.ofDays(56)))
                .isEmpty();
    }

    /** A collector's gap of some hours in eight weeks is not a missing week. */
    @Test
    void smallGapsAreForgivenLargeOnesAreNot() {
        assertThat(HistoryRule.refuses(CommitmentTerm.SIX_MONTHS, Duration.ofHours(56 * 24 - 20)))
                .isEmpty();
        assertThat(HistoryRule.refuses(CommitmentTerm.SIX_MONTHS, Duration.ofDays(54)))
                .isPresent();
    }
}
