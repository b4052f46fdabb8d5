package dev.headroom.planner.review;

import dev.headroom.planner.quantity.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the ends of terms: those that come, and those that are over while the purchase is still billed. */
final class TermJudge {

    private static final double URGENT_DAYS = 7;

    private final ReviewScene scene;
    private final ReviewRules rules;

    TermJudge(ReviewScene scene, ReviewRules rules) {
        this.scene = scene;
        this.rules = rules;
    }

    Judged expiring() {
        return Judged.of(
                FindingKind.EXPIRING,
                scene.bought().stream()
                        .filter(bought -> bought.isBound(scene.now()))
                        .map(this::expiring)
                        .toList());
    }

    /** The figure is how many days the end is nearer than the rules want to be told. */
    private Suspicion expiring(Bought bought) {
        Instant end = bought.ends().orElseThrow();
        double days = Bought.days(scene.now(), end);
        return new Suspicion(
                FindingKind.EXPIRING,
                bought.name(),
                new Suspicion.Reading(-days, Band.at(-Math.nextUp((double) rules.daysToExpiry()))),
                days <= URGENT_DAYS ? Severity.HIGH : Severity.MEDIUM,
                bought.usdPerMonth(),
                bought.name() + " of " + bought.units() + " ends " + Said.away(scene.now(), end) + ", at " + end
                        + ", and is billed on at " + Said.usd(bought.usdPerMonth())
                        + " a month until somebody deletes it: decide before" + wanted(end),
                Optional.of(Command.delete(scene, bought)));
    }

    private String wanted(Instant end) {
        return scene.plan()
                .flatMap(plan -> plan.unitsAt(end))
                .map(units -> ", the plan then holds " + Counted.of(units, "unit"))
                .orElse("");
    }

    Judged rollingOver() {
        return Judged.of(
                FindingKind.ROLLING_OVER,
                scene.bought().stream()
                        .filter(bought -> bought.isOver(scene.now()))
                        .map(this::rollingOver)
                        .toList());
    }

    private Suspicion rollingOver(Bought bought) {
        Instant end = bought.ends().orElseThrow();
        return new Suspicion(
                FindingKind.ROLLING_OVER,
                bought.name(),
                new Suspicion.Reading(Bought.days(end, scene.now()), Band.at(-1)),
                Severity.HIGH,
                bought.usdPerMonth(),
                "the term of " + bought.name() + " of " + bought.units() + " ended "
                        + Said.away(scene.now(), end) + ", at " + end + ", and it is still billed, "
                        + Said.usd(bought.usdPerMonth()) + " a month: buy a term again, or delete it",
                Optional.of(Command.delete(scene, bought)));
    }

    /** The model's end, with what is bound beyond it. */
    Judged endOfLife() {
        if (scene.endOfLife().isEmpty()) {
            return Judged.untold(
                    FindingKind.END_OF_LIFE,
                    "nobody said when the model is withdrawn; add purchasing.endOfLife to the workload");
        }
        return Judged.of(
                FindingKind.END_OF_LIFE,
                scene.held() == 0
                        ? List.of()
                        : List.of(endOfLife(scene.endOfLife().orElseThrow())));
    }

    private Suspicion endOfLife(Instant end) {
        double days = Bought.days(scene.now(), end);
        double beyond = scene.bought().stream()
                .filter(bought -> bought.ends().filter(end::isBefore).isPresent())
                .mapToDouble(bought -> bought.usdPerHourOfAll()
                        * 24
                        * Bought.days(end, bought.ends().orElseThrow()))
                .sum();
        String bound = beyond > 0 ? "; terms that reach past it cost " + Said.usd(beyond) + " after it" : "";
        double figure = beyond > 0 ? Math.max(0, -days) : -days;
        Band band = Band.at(beyond > 0 ? -1 : -Math.nextUp((double) rules.daysToEndOfLife()));
        return new Suspicion(
                FindingKind.END_OF_LIFE,
                scene.modelId(),
                new Suspicion.Reading(figure, band),
                beyond > 0 || days <= URGENT_DAYS ? Severity.HIGH : Severity.MEDIUM,
                scene.usdPerMonth(),
                scene.modelId() + " is withdrawn " + Said.away(scene.now(), end) + ", at " + end
                        + ": move the workload to its successor before, and buy no term past it" + bound,
                Optional.of(Command.lifecycle(scene)));
    }
}
