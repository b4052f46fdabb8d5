package dev.headroom.planner.review;

import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.ModelUnits;
import java.util.List;
import java.util.Optional;

/** Holds the units that are held against those that the plan holds now. */
final class PlanJudge {

    private static final FindingKind KIND = FindingKind.UNLIKE_PLAN;

    private final ReviewScene scene;

    PlanJudge(ReviewScene scene) {
        this.scene = scene;
    }

    Judged judge() {
        if (scene.plan().isEmpty()) {
            return Judged.untold(KIND, "there is no plan; make one with `headroom plan`");
        }
        Planned plan = scene.plan().orElseThrow();
        return plan.unitsAt(scene.now())
                .map(units -> Judged.of(KIND, List.of(suspicion(plan, units))))
                .orElseGet(() -> Judged.untold(
                        KIND,
                        "the plan from " + plan.start() + " to " + plan.end()
                                + " does not say how many units are held now, hour after hour; plan again"));
    }

    private Suspicion suspicion(Planned plan, int planned) {
        int more = planned - scene.held();
        return new Suspicion(
                KIND,
                scene.modelId(),
                new Suspicion.Reading(Math.abs(more), Band.at(0)),
                Severity.MEDIUM,
                more > 0 ? usdPerMonth(plan, more).orElse(0.0) : tooMuch(-more),
                "the account holds " + new ModelUnits(scene.held()) + ", the plan from " + plan.start() + " holds "
                        + planned + " ("
                        + plan.purchase() + "): "
                        + (more > 0 ? toBuy(plan, more) : -more + " too many; a purchase can only be given up whole"),
                Optional.of(
                        more < 0
                                ? Command.delete(scene, Deletable.first(scene))
                                : Command.create(scene, more, plan.term())));
    }

    /** US dollars for 730 hours of the units that are too many, at what a held unit costs in the mean. */
    private double tooMuch(int units) {
        return units == 0 ? 0 : scene.usdPerMonth() * units / scene.held();
    }

    private String toBuy(Planned plan, int units) {
        return units + " to buy" + (usdPerMonth(plan, units).isEmpty() ? ", at a price that is not known" : "")
                + Command.choice(scene);
    }

    private Optional<Double> usdPerMonth(Planned plan, int units) {
        return Optional.ofNullable(scene.prices().units().get(plan.term()))
                .map(ModelUnitPrice::usdPerHour)
                .map(usd -> units * usd.doubleValue() * Bought.HOURS_PER_MONTH);
    }
}
