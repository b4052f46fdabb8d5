package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PoolSplitTest {

    private static final Pattern SHARE = Pattern.compile("(\\d+\\.\\d) %");
    private static final Purchase TWO = new Purchase.Units(new ModelUnits(2), CommitmentTerm.ONE_MONTH);

    private static Optional<String> note(List<OwnedUnits> owned, Purchase bought) {
        PurchaseRules owning = new PurchaseRules(
                OptionalInt.empty(),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                owned,
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0);
        PlanRequest request = new PlanRequest(
                Requests.office(2),
                Requests.unit(100_000, 10_000),
                Requests.prices(9, 8, 7),
                Requests.rules(1e12, 0),
                owning);
        Horizon horizon = Horizon.of(request);
        Futures futures = new Futures(request.demand(), horizon.drawn(), horizon.hours(), 7);
        return new PoolSplit(request, horizon, bought).note(futures);
    }

    private static OwnedUnits owned(int units) {
        return new OwnedUnits("old", new ModelUnits(units), BigDecimal.ONE, Instant.parse("2040-01-01T00:00:00Z"));
    }

    /** The day asks for five units, three stand. */
    @Test
    void whatTheSplitLosesIsSaid() {
        String note = note(List.of(owned(1)), TWO).orElseThrow();
        assertThat(note).contains("1 + 2 units stand at once", "of one pool of 3 model units");
        List<Double> shares = SHARE.matcher(note)
                .results()
                .map(MatchResult::group)
                .map(share -> Double.valueOf(share.replace(" %", "")))
                .toList();
        assertThat(shares).hasSize(4).allMatch(share -> share > 10 && share < 90);
        double one = shares.get(3);
        assertThat(shares.subList(0, 3)).allMatch(split -> split >= one - 0.1);
    }

    @Test
    void onePurchaseIsOnePool() {
        assertThat(note(List.of(), TWO)).isEmpty();
        assertThat(note(List.of(owned(2)), new Purchase.Nothing())).isEmpty();
    }
}
