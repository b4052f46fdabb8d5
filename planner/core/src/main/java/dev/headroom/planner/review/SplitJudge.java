package dev.headroom.planner.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds requests that one purchase refuses while another has room: each purchase is an ARN and a pool of its own, and no request moves
 * from one to another unless the caller sends it there.
 *
 * <p>The figure is the share of requests that the fullest refuses, times the share by which the emptiest's units carry fewer tokens.
 */
final class SplitJudge {

    private static final FindingKind KIND = FindingKind.BADLY_SPLIT;

    private final ReviewScene scene;
    private final ReviewRules rules;

    SplitJudge(ReviewScene scene, ReviewRules rules) {
        this.scene = scene;
        this.rules = rules;
    }

    Judged judge() {
        List<Bought> counted = scene.bought().stream()
                .filter(bought -> bought.carried()
                        .filter(carried -> carried.hours() >= rules.leastHours())
                        .isPresent())
                .toList();
        if (scene.bought().size() < 2 || counted.size() == 1) {
            return Judged.of(KIND, List.of());
        }
        if (counted.isEmpty()) {
            return Judged.untold(
                    KIND, "nobody counted what each purchase carried; read the account in place of a file");
        }
        if (scene.throttledShare().isEmpty()) {
            return Judged.untold(KIND, "nobody said how much may be refused; give --targets, or plan.json");
        }
        return Judged.of(KIND, List.of(suspicion(counted)));
    }

    private Suspicion suspicion(List<Bought> counted) {
        Bought full = counted.stream()
                .max(Comparator.comparing(SplitJudge::refusedShare).thenComparing(SplitJudge::perUnit))
                .orElseThrow();
        Bought idle = counted.stream()
                .filter(bought -> !bought.equals(full))
                .min(Comparator.comparing(SplitJudge::perUnit))
                .orElseThrow();
        double room = perUnit(full) > 0 ? Math.max(0, 1 - perUnit(idle) / perUnit(full)) : 0;
        double usd = usdPerMonth(carried(full));
        return new Suspicion(
                KIND,
                full.name(),
                new Suspicion.Reading(
                        refusedShare(full) * room,
                        rules.above(scene.throttledShare().orElseThrow())),
                Severity.MEDIUM,
                usd,
                reason(full, idle, usd),
                Optional.of(Command.show(scene, idle)));
    }

    private static String reason(Bought full, Bought idle, double usd) {
        return String.format(
                Locale.ROOT,
                "%s refused %s of its requests at %,.0f tokens a minute for each unit while %s carried %,.0f: on demand what it"
                        + " refused costs %s a month; no AWS call moves requests, the caller's routing must try %s after %s",
                full.name(),
                Said.percent(refusedShare(full)),
                perUnit(full),
                idle.name(),
                perUnit(idle),
                Said.usd(usd),
                idle.id(),
                full.id());
    }

    /** What was refused, as if each were the mean request of those that were served. */
    private double usdPerMonth(Carried carried) {
        double served = scene.prices().onDemand().usdPerHour(carried.rates()) * Bought.HOURS_PER_MONTH;
        return carried.requests() == 0 ? 0 : served * carried.throttles() / carried.requests();
    }

    private static double refusedShare(Bought bought) {
        return carried(bought).refusedShare();
    }

    private static double perUnit(Bought bought) {
        return carried(bought).rates().totalPerMinute() / bought.units().count();
    }

    private static Carried carried(Bought bought) {
        return bought.carried().orElseThrow();
    }
}
