package dev.headroom.planner.review;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts the time in which demand is above what all units carry. Units that cost more than what spills over, of which no more is refused
 * than the targets allow, are not worth to be bought: then there is no command.
 */
final class ShortJudge {

    private static final FindingKind KIND = FindingKind.SHORT;

    private static final String TOO_DEAR =
            ", more than what spills, and the quota refuses no more than the targets allow: nothing has to be bought";

    private final ReviewScene scene;
    private final ReviewRules rules;

    ShortJudge(ReviewScene scene, ReviewRules rules) {
        this.scene = scene;
        this.rules = rules;
    }

    Judged judge() {
        if (scene.held() == 0) {
            return Judged.of(KIND, List.of());
        }
        Optional<TokenRates> one = scene.carriedByOne();
        if (one.isEmpty()) {
            return Judged.untold(KIND, "what one unit carries is unknown; give capacity.json or --declared-unit");
        }
        if (scene.demand().isEmpty()) {
            return Judged.untold(KIND, "there is no demand to hold against it; give usage.csv or demand.json");
        }
        if (scene.throttledShare().isEmpty()) {
            return Judged.untold(KIND, "nobody said how much may be refused; give --targets, or plan.json");
        }
        return Judged.of(KIND, List.of(suspicion(scene.demand().orElseThrow(), one)));
    }

    private Suspicion suspicion(Demand demand, Optional<TokenRates> one) {
        double allowed = scene.throttledShare().orElseThrow();
        Spill spill = new Spill(demand, one, scene.held());
        double share = spill.shareOfTime();
        double usd = scene.prices().onDemand().usdPerHour(spill.spilled()) * Bought.HOURS_PER_MONTH;
        double refused = spill.refusedShare(scene.quota());
        int more = Math.max(1, spill.unitsFor(allowed) - scene.held());
        String reason = String.format(
                        Locale.ROOT,
                        "demand is above the capacity of %s in %s of the time, the targets allow %s: %s a month spills, of all"
                                + " tokens the on-demand quota refuses %s",
                        new ModelUnits(scene.held()),
                        Said.percent(share),
                        Said.percent(allowed),
                        Said.usd(usd),
                        Said.percent(refused))
                + seen(demand) + "; " + price(more);
        boolean urgent = refused > allowed || demand.refusedShare() > allowed;
        boolean tooDear =
                !urgent && usdPerMonth(more).filter(cost -> cost > usd).isPresent();
        return new Suspicion(
                KIND,
                scene.modelId(),
                new Suspicion.Reading(share, rules.above(allowed)),
                urgent ? Severity.HIGH : Severity.LOW,
                usd,
                reason + (tooDear ? TOO_DEAR : Command.choice(scene)),
                tooDear ? Optional.empty() : Optional.of(Command.create(scene, more, CommitmentTerm.NO_COMMITMENT)));
    }

    private static String seen(Demand demand) {
        return demand.throttles() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " and %,d of %,d requests were refused",
                        demand.throttles(),
                        demand.requests() + demand.throttles());
    }

    private String price(int more) {
        String units = more + (more == 1 ? " more unit" : " more units");
        return usdPerMonth(more)
                .map(usd -> units + " without commitment cost " + Said.usd(usd) + " a month")
                .orElse("what " + units + " cost without commitment is not known");
    }

    /** US dollars for 730 hours of so many units without commitment; empty where the price is not known. */
    private Optional<Double> usdPerMonth(int units) {
        return Optional.ofNullable(scene.prices().units().get(CommitmentTerm.NO_COMMITMENT))
                .map(ModelUnitPrice::usdPerHour)
                .map(usd -> units * usd.doubleValue() * Bought.HOURS_PER_MONTH);
    }
}
