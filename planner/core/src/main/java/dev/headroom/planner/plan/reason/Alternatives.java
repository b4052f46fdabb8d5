package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The candidates a review will ask about, and why each lost: its neighbours, the best of every other term, of units and reserved, and nothing. */
public final class Alternatives {

    private final Reading reading;
    private final Held best;
    private final PlanRules rules;

    public Alternatives(Reading reading, Held best, PlanRules rules) {
        this.reading = reading;
        this.best = best;
        this.rules = rules;
    }

    /** From every plain purchase, and what else was weighed. */
    public List<Alternative> of(List<Candidate> candidates, List<Held> others) {
        Candidate chosen = reading.costing().candidate(best);
        Set<Candidate> asked = new LinkedHashSet<>();
        asked.add(candidates.get(0));
        neighbours(candidates).forEach(asked::add);
        for (CommitmentTerm term : CommitmentTerm.values()) {
            bestOf(candidates, term).ifPresent(asked::add);
        }
        others.stream().map(reading.costing()::candidate).forEach(asked::add);
        reading.reservations().best().stream().map(reading.costing()::candidate).forEach(asked::add);
        asked.remove(chosen);
        List<Alternative> alternatives = new ArrayList<>();
        asked.stream()
                .sorted(Comparator.comparing(Candidate::cost))
                .forEach(candidate -> alternatives.add(new Alternative(candidate, reason(candidate, chosen, rules))));
        return alternatives;
    }

    /** One unit more or fewer: on the same term where there is one, otherwise the best purchases of one unit more or fewer at once. */
    private List<Candidate> neighbours(List<Candidate> candidates) {
        if (best.purchase() instanceof Purchase.Units bought) {
            return candidates.stream()
                    .filter(candidate -> candidate.purchase() instanceof Purchase.Units units
                            && units.term() == bought.term()
                            && Math.abs(units.units().count() - bought.units().count()) == 1)
                    .toList();
        }
        if (!(best instanceof Holdings held) || best.purchase() instanceof Purchase.Nothing) {
            return List.of();
        }
        int most = Arrays.stream(held.units()).max().orElse(0);
        List<Portfolio> others = new ArrayList<>();
        others.add(reading.market().atMost(most - 1, 0));
        reading.market().holding(most + 1).ifPresent(others::add);
        return others.stream()
                .map(portfolio -> reading.costing().candidate(reading.holdings(portfolio)))
                .toList();
    }

    private static Optional<Candidate> bestOf(List<Candidate> candidates, CommitmentTerm term) {
        List<Candidate> onTerm = candidates.stream()
                .filter(candidate -> candidate.purchase() instanceof Purchase.Units units && units.term() == term)
                .toList();
        return onTerm.isEmpty() ? Optional.empty() : Optional.of(Choice.best(onTerm));
    }

    static String reason(Candidate candidate, Candidate chosen, PlanRules rules) {
        if (chosen.meetsTarget() && !candidate.meetsTarget()) {
            if (candidate.assuredThrottledShare() <= rules.throttledShare()) {
                return String.format(
                        Locale.ROOT,
                        "misses the latency target: up to %.2f %% of tokens beyond what on demand answers in time, in %.0f %%"
                                + " of futures",
                        100 * candidate.assuredLateShare(),
                        100 * rules.assurance());
            }
            return String.format(
                    Locale.ROOT,
                    "misses the target: up to %.2f %% of tokens refused in %.0f %% of futures, where %.2f %% are allowed",
                    100 * candidate.assuredThrottledShare(),
                    100 * rules.assurance(),
                    100 * rules.throttledShare());
        }
        if (!chosen.meetsTarget() && candidate.assuredThrottledShare() > chosen.assuredThrottledShare()) {
            return String.format(
                    Locale.ROOT,
                    "refuses more: up to %.2f %% of tokens in %.0f %% of futures, against %.2f %%",
                    100 * candidate.assuredThrottledShare(),
                    100 * rules.assurance(),
                    100 * chosen.assuredThrottledShare());
        }
        Money more = candidate.cost().minus(chosen.cost());
        if (more.usd().signum() < 0) {
            return String.format(
                    Locale.ROOT,
                    "saves %s only, less than was asked of a change or dearer in bad futures",
                    Dollars.shown(new Money(more.usd().negate())));
        }
        double percent = 100
                * more.usd().doubleValue()
                / Math.max(0.01, chosen.cost().usd().doubleValue());
        return String.format(
                Locale.ROOT, "costs %s (%.1f %%) more: %s", Dollars.shown(more), percent, where(candidate, chosen));
    }

    /** In which part of the cost the difference lies. */
    private static String where(Candidate candidate, Candidate chosen) {
        Money units = candidate.unitCost().minus(chosen.unitCost());
        Money spill = candidate.spillCost().minus(chosen.spillCost());
        return String.format(
                Locale.ROOT, "%s for %s, %s on demand", signed(units), bought(candidate, chosen), signed(spill));
    }

    private static String bought(Candidate... both) {
        boolean reserved = Arrays.stream(both).anyMatch(one -> one.purchase() instanceof Purchase.Reserved);
        boolean units =
                Arrays.stream(both).anyMatch(one -> !one.purchase().units().isNone());
        if (!reserved) {
            return "units";
        }
        return units ? "what is bought" : "the reservation";
    }

    private static String signed(Money money) {
        if (money.usd().signum() == 0) {
            return "the same";
        }
        String sign = money.usd().signum() < 0 ? "-" : "+";
        return sign + Dollars.shown(new Money(money.usd().abs()));
    }
}
