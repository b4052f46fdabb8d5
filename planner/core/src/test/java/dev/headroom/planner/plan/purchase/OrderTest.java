package dev.headroom.planner.plan.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static Order order(int units, CommitmentTerm term, String from, String to) {
        return new Order(
                new ModelUnits(units), term, Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    }

    @Test
    void whatIsKeptLongerThanItsTermIsRenewed() {
        assertThat(order(2, CommitmentTerm.ONE_MONTH, "2026-10-01", "2026-11-01"))
                .hasToString("2 model units for 1 month from 2026-10-01");
        assertThat(order(2, CommitmentTerm.ONE_MONTH, "2026-10-01", "2026-12-01"))
                .hasToString("2 model units for 1 month from 2026-10-01, renewed until 2026-12-01");
    }

    /** What is bound for no time has no term to renew. */
    @Test
    void whatIsWithoutCommitmentIsKept() {
        assertThat(order(1, CommitmentTerm.NO_COMMITMENT, "2026-10-01", "2026-12-01"))
                .hasToString("1 model unit without commitment from 2026-10-01, kept until 2026-12-01");
    }

    @Test
    void ordersThatDifferInTheirFirstDayOnlyAreToldTogether() {
        Purchase mixed = new Purchase.Mixed(List.of(
                order(1, CommitmentTerm.SIX_MONTHS, "2026-10-01", "2027-04-01"),
                order(2, CommitmentTerm.ONE_MONTH, "2026-12-01", "2027-01-01"),
                order(1, CommitmentTerm.SIX_MONTHS, "2027-01-01", "2027-04-01"),
                order(1, CommitmentTerm.SIX_MONTHS, "2027-02-01", "2027-04-01")));
        assertThat(mixed)
                .hasToString("1 model unit for 6 months from each of 2026-10-01, 2027-01-01 and 2027-02-01, and 2 model"
                        + " units for 1 month from 2026-12-01");
        assertThat(mixed.units().count()).isEqualTo(3);
        assertThat(mixed.monthsBound()).isEqualTo(6);
    }

    @Test
    void anOrderThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> order(1, CommitmentTerm.ONE_MONTH, "2026-10-01", "2026-10-01"))
                .hasMessageContaining("must end later");
    }
}
