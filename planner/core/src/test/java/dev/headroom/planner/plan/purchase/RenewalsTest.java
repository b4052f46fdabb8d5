package dev.headroom.planner.plan.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.price.CommitmentTerm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewalsTest {

    private static final List<Instant> EDGES = List.of(
            Instant.parse("2026-10-01T00:00:00Z"),
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"));
    private static final Horizon THREE_MONTHS = new Horizon(EDGES.get(0), EDGES, List.of(), List.of(), List.of());

    private static List<Order> orders(CommitmentTerm term, int... begun) {
        return new Renewals(THREE_MONTHS, term, begun).orders();
    }

    @Test
    void whatBeginsWhereAsMuchEndsIsRenewed() {
        assertThat(orders(CommitmentTerm.ONE_MONTH, 2, 1, 2))
                .extracting(Order::toString)
                .containsExactly(
                        "1 model unit for 1 month from 2026-10-01, renewed until 2027-01-01",
                        "1 model unit for 1 month from 2026-10-01",
                        "1 model unit for 1 month from 2026-12-01");
    }

    @Test
    void aTermThatReachesPastTheHorizonIsOneOrder() {
        assertThat(orders(CommitmentTerm.SIX_MONTHS, 3, 0, 1))
                .extracting(Order::toString)
                .containsExactly(
                        "3 model units for 6 months from 2026-10-01", "1 model unit for 6 months from 2026-12-01");
    }

    /** What is begun is what is ordered, whatever it is cut into. */
    @Test
    void noUnitIsLostOrMadeUp() {
        int[] begun = {4, 2, 3};
        List<Order> orders = orders(CommitmentTerm.ONE_MONTH, begun);
        for (int month = 0; month < begun.length; month++) {
            Instant at = EDGES.get(month);
            int held = orders.stream()
                    .filter(order -> !order.start().isAfter(at) && order.end().isAfter(at))
                    .mapToInt(order -> order.units().count())
                    .sum();
            assertThat(held).isEqualTo(begun[month]);
        }
    }
}
