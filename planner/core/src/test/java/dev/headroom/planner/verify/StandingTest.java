package dev.headroom.planner.verify;

import static dev.headroom.planner.price.CommitmentTerm.NO_COMMITMENT;
import static dev.headroom.planner.price.CommitmentTerm.ONE_MONTH;
import static dev.headroom.planner.price.CommitmentTerm.SIX_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.verify.Standing.Pool;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each purchase is an ARN, hence a pool, while it is held. */
class StandingTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-30T22:00:00Z");
    private static final Instant END = Instant.parse("2027-05-30T00:00:00Z");

    private static final Purchase TWO = new Purchase.Units(new ModelUnits(2), SIX_MONTHS);

    private static Pool pool(int units, CommitmentTerm term) {
        return new Pool(new ModelUnits(units), term);
    }

    @Test
    void unitsByTheHourAreAPoolOfTheirOwnInTheirHoursOnly() {
        List<Integer> extra = IntStream.range(0, HourWeek.HOURS)
                .mapToObj(hour -> hour % 24 >= 9 && hour % 24 < 17 ? 3 : 0)
                .toList();
        HourSchedule hours = new HourSchedule(
                List.of(new HourWeek(Instant.parse("2026-11-30T00:00:00Z"), END, extra)), HourSchedule.START_HOURS);
        Purchase scheduled = new Purchase.Scheduled(TWO, hours);
        assertThat(Standing.bought(scheduled, MONDAY_NOON))
                .containsExactly(pool(2, SIX_MONTHS), pool(3, NO_COMMITMENT));
        assertThat(Standing.bought(scheduled, MONDAY_NIGHT)).containsExactly(pool(2, SIX_MONTHS));
    }

    @Test
    void anOrderStandsFromItsStartUntilBeforeItsEnd() {
        Order ended = new Order(new ModelUnits(1), ONE_MONTH, Instant.parse("2026-10-30T12:00:00Z"), MONDAY_NOON);
        Order begun = new Order(new ModelUnits(4), ONE_MONTH, MONDAY_NOON, END);
        Order later = new Order(new ModelUnits(5), ONE_MONTH, MONDAY_NIGHT, END);
        assertThat(Standing.bought(new Purchase.Mixed(List.of(ended, begun, later)), MONDAY_NOON))
                .containsExactly(pool(4, ONE_MONTH));
    }

    @Test
    void nothingBoughtIsNoPool() {
        assertThat(Standing.bought(new Purchase.Nothing(), MONDAY_NOON)).isEmpty();
    }
}
