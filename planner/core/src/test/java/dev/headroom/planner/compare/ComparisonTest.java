package dev.headroom.planner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.compare.Comparison.Files;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.aftermath.Aftermath;
import dev.headroom.planner.plan.aftermath.AftermathCost;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Plans of a month: three weeks of office hours, then five. */
class ComparisonTest {

    private static final Provenance PAGE = new Provenance("a test", LocalDate.of(2026, 1, 1));
    private static final DemandCurve THREE_WEEKS = office(3, 100_000);
    private static final DemandCurve FIVE_WEEKS = office(5, 100_000);

    private static final PlanRequest THEN = request(THREE_WEEKS, 100_000, "1", 7);

    /** All four inputs are others. */
    private static final PlanRequest NOW = request(FIVE_WEEKS, 120_000, "1.3", 8);

    private static final Map<PlanRequest, Reviewed> REVIEWED = new ConcurrentHashMap<>();

    private static DemandCurve office(int weeks, double level) {
        return (DemandCurve)
                DemandFitter.fit(Histories.hourly(weeks * 168, h -> Histories.officeHours(h, level)), ZoneOffset.UTC);
    }

    private static PlanRequest request(DemandCurve demand, double unit, String usdPerMillion, long seed) {
        TokenPrice token = new TokenPrice(
                "model",
                "region",
                TokenTier.ON_DEMAND,
                new BigDecimal(usdPerMillion),
                new BigDecimal(usdPerMillion),
                PAGE);
        ModelUnitPrice month =
                new ModelUnitPrice("model", "region", CommitmentTerm.ONE_MONTH, new BigDecimal("3.00"), PAGE);
        return new PlanRequest(
                demand,
                new UnitCapacity.Declared(new TokenRates(unit, unit / 10), "a test"),
                new ModelPrices(token, Optional.empty(), Map.of(CommitmentTerm.ONE_MONTH, month)),
                new PlanRules(new OnDemandQuota(10_000_000, 1), 0.001, 0.9, 0, 10, seed));
    }

    private static Reviewed reviewed(PlanRequest request) {
        return REVIEWED.computeIfAbsent(
                request, key -> new Reviewed(Planner.plan(key), Optional.of(key.demand()), Optional.empty()));
    }

    private static Attribution why(PlanRequest then, PlanRequest now) {
        return Comparison.of(reviewed(then), reviewed(now), Files.UNKNOWN)
                .attribution()
                .found()
                .orElseThrow();
    }

    private static Money sum(Attribution why, Function<Part, Money> amount) {
        return why.parts().stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void aDecisionIsThatOfThePlan() {
        assertThat(Decision.of(THEN)).isEqualTo(Decision.of(reviewed(THEN).plan()));
        assertThat(Decision.of(NOW)).isEqualTo(Decision.of(reviewed(NOW).plan()));
    }

    @Test
    void thePartsOfAllCausesAddUpToTheChangeToTheCent() {
        Plan then = reviewed(THEN).plan();
        Plan now = reviewed(NOW).plan();
        Attribution why = why(THEN, NOW);
        assertThat(why.plans()).isEqualTo(16);
        assertThat(why.parts())
                .extracting(Part::cause)
                .containsExactly(Cause.DEMAND, Cause.PRICES, Cause.MEASUREMENT, Cause.SETTINGS, Cause.LENGTH);
        assertThat(sum(why, Part::overall))
                .isEqualTo(now.chosen().cost().minus(then.chosen().cost()));
        assertThat(sum(why, Part::ofAMonth))
                .isEqualTo(
                        Decision.of(now).costOfAMonth().minus(Decision.of(then).costOfAMonth()));
        assertThat(why.parts().stream().mapToDouble(Part::units).sum())
                .isCloseTo(
                        now.chosen().purchase().units().count()
                                - then.chosen().purchase().units().count(),
                        within(1e-9));
    }

    @Test
    void aCauseThatIsAloneHasTheWholeChange() {
        PlanRequest dearer = request(THREE_WEEKS, 100_000, "1.3", 7);
        Attribution why = why(THEN, dearer);
        assertThat(why.parts()).extracting(Part::cause).containsExactly(Cause.PRICES);
        assertThat(why.parts().get(0).alone())
                .contains(Decision.of(reviewed(dearer).plan()));
        assertThat(why.plans()).isEqualTo(2);
    }

    /** Half of what each adds first and half of what it adds last, from four plans made here. */
    @Test
    void whatTwoCausesDoTogetherIsShared() {
        PlanRequest both = request(THREE_WEEKS, 120_000, "1.3", 7);
        double none = usd(THEN);
        double price = usd(request(THREE_WEEKS, 100_000, "1.3", 7));
        double unit = usd(request(THREE_WEEKS, 120_000, "1", 7));
        double all = usd(both);
        Attribution why = why(THEN, both);
        assertThat(why.parts()).extracting(Part::cause).containsExactly(Cause.PRICES, Cause.MEASUREMENT);
        assertThat(why.parts().get(0).overall().usd().doubleValue())
                .isCloseTo((price - none + all - unit) / 2, within(0.011));
        assertThat(why.parts().get(1).overall().usd().doubleValue())
                .isCloseTo((unit - none + all - price) / 2, within(0.011));
    }

    private static double usd(PlanRequest request) {
        return Decision.of(request).cost().usd().doubleValue();
    }

    @Test
    void whereNothingHasChangedNothingHasAPart() {
        PlanRequest elsewhere = new PlanRequest(
                THEN.demand(),
                THEN.unit(),
                new ModelPrices(
                        (TokenPrice) THEN.prices().onDemand().from(new Provenance("another page", PAGE.asOf())),
                        Optional.empty(),
                        THEN.prices().units()),
                THEN.rules());
        Attribution why = why(THEN, elsewhere);
        assertThat(why.parts()).isEmpty();
    }

    @Test
    void filesThatDoNotMakeTheEarlierPlanAreNotBelieved() {
        DemandCurve other = office(3, 140_000);
        Reviewed mixedUp = new Reviewed(reviewed(THEN).plan(), Optional.of(other), Optional.empty());
        assertThat(Comparison.of(mixedUp, reviewed(NOW), Files.UNKNOWN)
                        .attribution()
                        .reason())
                .startsWith(
                        "the files beside the earlier plan are not what it was made from, or another version of Headroom")
                .containsPattern(" at \\$[0-9,]+, and the plan says .* at \\$[0-9,]+$");
        Comparison refused = Comparison.of(mixedUp, reviewed(NOW), Files.OTHERS);
        assertThat(refused.attribution().reason()).contains("the manifest beside the earlier plan names another");
        assertThat(refused.then().demand()).isEmpty();
        Reviewed ofLater = new Reviewed(reviewed(THEN).plan(), Optional.of(FIVE_WEEKS), Optional.empty());
        assertThat(Comparison.of(ofLater, reviewed(NOW), Files.UNKNOWN)
                        .aftermath()
                        .reason())
                .contains("so it was made from another");
    }

    /** The plan says other figures than its inputs give: another version made it. */
    @Test
    void whatAnotherVersionPlannedFromTheSameFilesIsACauseOfItsOwn() {
        DemandCurve other = office(3, 140_000);
        Reviewed ofAnother = new Reviewed(reviewed(THEN).plan(), Optional.of(other), Optional.empty());
        Attribution why = Comparison.of(ofAnother, reviewed(NOW), Files.CERTAIN)
                .attribution()
                .found()
                .orElseThrow();
        assertThat(why.parts().get(0).cause()).isEqualTo(Cause.VERSION);
        assertThat(sum(why, Part::overall))
                .isEqualTo(reviewed(NOW)
                        .plan()
                        .chosen()
                        .cost()
                        .minus(reviewed(THEN).plan().chosen().cost()));
    }

    @Test
    void aPlanAloneIsComparedWithoutTheReasons() {
        Reviewed alone = new Reviewed(reviewed(THEN).plan(), Optional.empty(), Optional.empty());
        Comparison comparison = Comparison.of(alone, reviewed(NOW), Files.UNKNOWN);
        assertThat(comparison.attribution().reason()).endsWith("is missing");
        assertThat(comparison.aftermath().reason()).contains("that of the earlier one is not there");
    }

    @Test
    void onlyAnEarlierPlanOfTheSameWorkloadIsCompared() {
        assertThatThrownBy(() -> Comparison.of(reviewed(NOW), reviewed(THEN), Files.UNKNOWN))
                .hasMessageContaining("give the older of the two to --against");
        assertThatThrownBy(() -> Comparison.of(reviewed(THEN), reviewed(THEN), Files.UNKNOWN))
                .hasMessageContaining("is this very plan");
    }

    /** Office hours went on as they were: every hour as forecast, and the two weeks at what the plan expects of them. */
    @Test
    void whatCameIsHeldAgainstTheForecast() {
        Aftermath after = Comparison.of(reviewed(THEN), reviewed(NOW), Files.UNKNOWN)
                .aftermath()
                .found()
                .orElseThrow();
        assertThat(after.inputHours().of()).isEqualTo(2 * 168);
        assertThat(after.days()).hasSize(14);
        assertThat(after.weeks()).hasSize(2);
        assertThat(after.inputDays().within95()).isEqualTo(14);
        AftermathCost cost = after.cost().orElseThrow();
        assertThat(cost.observedHours()).isEqualTo(2 * 168);
        assertThat(cost.actual().unitCost()).isEqualTo(cost.forecast().unitCost());
        assertThat(cost.actual().cost().usd().doubleValue())
                .isCloseTo(cost.forecast().cost().usd().doubleValue(), within(200.0));
        assertThat(cost.hindsight().cost()).isLessThanOrEqualTo(cost.actual().cost());
    }
}
