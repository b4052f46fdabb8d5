package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.RequestShape;
import dev.headroom.planner.plan.request.Withdrawn;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.quantity.ModelUnits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a plan says of the rules that it kept, on a load that a cheap unit pays for. */
@Tag("once")
class RuleNotesTest {

    private static final UnitCapacity UNIT = Requests.unit(50_000, 5_000);
    private static final Plan FREE = plan(PurchaseRules.NONE, RequestShape.UNKNOWN);

    private static PlanRequest request(PurchaseRules buying, RequestShape shape) {
        return new PlanRequest(
                Requests.OFFICE,
                UNIT,
                Requests.prices(4.5, 2, 1.5),
                Requests.rules(1e12, 0),
                buying,
                java.util.Optional.empty(),
                shape);
    }

    private static Plan plan(PurchaseRules buying, RequestShape shape) {
        return Planner.plan(request(buying, shape));
    }

    private static PurchaseRules rules(
            OptionalInt quota, OptionalDouble budget, Optional<Instant> end, List<OwnedUnits> owned) {
        return new PurchaseRules(
                quota, Duration.ZERO, budget, Map.of(), end, owned, OptionalDouble.empty(), Risk.NEUTRAL, 0);
    }

    @Test
    void aQuotaThatIsInTheWaySaysWhatWouldBeBestWithoutIt() {
        Plan plan = plan(
                rules(OptionalInt.of(0), OptionalDouble.empty(), Optional.empty(), List.of()), RequestShape.UNKNOWN);
        assertThat(plan.chosen().purchase()).isEqualTo(new Purchase.Nothing());
        assertThat(plan.binding())
                .containsExactly(new BindingRule(
                        BindingRule.Kind.UNIT_QUOTA,
                        FREE.chosen().purchase(),
                        FREE.chosen().cost(),
                        FREE.chosen().meetsTarget()));
        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("the account may hold no model unit; without that limit, "
                                + FREE.chosen().purchase() + " would be best and cost $")
                        .endsWith(" less than this plan"));
    }

    /** A month of 31 days of one unit at $1.50 costs $1,116. */
    @Test
    void aBudgetAndAQuotaThatDoNotBindAreNotBlamed() {
        assertThat(FREE.binding()).isEmpty();
        Plan plan = plan(
                rules(OptionalInt.of(500), OptionalDouble.of(1150), Optional.empty(), List.of()), RequestShape.UNKNOWN);
        assertThat(plan.binding()).extracting(BindingRule::kind).containsExactly(BindingRule.Kind.MONTHLY_BUDGET);
        assertThat(plan.notes())
                .anySatisfy(note ->
                        assertThat(note).startsWith("units may cost $1,150 a month at most; without that limit, "));
    }

    @Test
    void whatEndsWithinThePlanIsBilledOn() {
        Instant start = FREE.start();
        Plan plan = plan(
                rules(
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        Optional.of(start.plus(Duration.ofDays(45))),
                        List.of(
                                owned("soon", start.plus(Duration.ofDays(20))),
                                owned("gone", start.minus(Duration.ofDays(2))),
                                owned("long", start.plus(Duration.ofDays(400))))),
                RequestShape.UNKNOWN);
        assertThat(plan.notes())
                .anySatisfy(
                        note -> assertThat(note).matches("soon \\(1 model unit, owned\\) ends on .*billed on until.*"))
                .anySatisfy(note -> assertThat(note).startsWith("gone (1 model unit, owned) ended on "))
                .anySatisfy(note -> assertThat(note)
                        .startsWith("the model is withdrawn on ")
                        .endsWith("no term reaches past it"))
                .noneSatisfy(note -> assertThat(note).contains("long"));
    }

    private static OwnedUnits owned(String name, Instant end) {
        return new OwnedUnits(name, new ModelUnits(1), BigDecimal.ONE, end);
    }

    @Test
    void aModelThatIsGoneIsRefused() {
        PlanRequest gone = request(
                rules(OptionalInt.empty(), OptionalDouble.empty(), Optional.of(FREE.start()), List.of()),
                RequestShape.UNKNOWN);
        assertThat(Withdrawn.refusal(gone))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains(" is withdrawn on ")
                        .endsWith("plan for the model that takes over"));
        assertThatThrownBy(() -> Planner.plan(gone)).hasMessageContaining("is withdrawn on");
        assertThat(Withdrawn.refusal(request(
                        rules(
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                Optional.of(FREE.start().plusSeconds(1)),
                                List.of()),
                        RequestShape.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void whatIsHeldOnDemandIsSaidAsFarAsItIsKnown() {
        assertThat(FREE.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("on demand, tokens per minute bind first")
                        .doesNotContain("maxTokens"));
        int most = 4096;
        assertThat(reach(new RequestShape(OptionalInt.of(most), Optional.empty())))
                .contains("each holds", "may start at once", "a load test of on demand says");
        assertThat(reach(new RequestShape(OptionalInt.of(most), Optional.of(Duration.ofSeconds(30)))))
                .contains("maxTokens 4,096", "maxTokens 2,048 would allow", "cuts longer answers short");
        assertThat(reach(new RequestShape(OptionalInt.of(1), Optional.empty())))
                .contains("maxTokens 1 is below the mean answer and left out: correct it");
    }

    private static String reach(RequestShape shape) {
        return QuotaNote.of(request(PurchaseRules.NONE, shape)).orElseThrow();
    }
}
