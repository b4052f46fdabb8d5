package dev.headroom.planner.plan.request;

import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What limits a purchase besides its price. Everything that is absent does not limit.
 *
 * @param unitQuota the most model units that the account may hold, those owned among them; 0 where none is granted
 * @param lead how long after the end of the history a purchase can begin at the earliest: approval, quota increase
 * @param usdPerMonth the most that units may cost in any month, those owned among them
 * @param mostOnTerm the most units that may be held on a term at once
 * @param endOfLife when the model is withdrawn: no term may reach past it
 * @param owned what was bought before
 * @param coverage the share of each month's tokens that units are to carry at the mean, from 0 to 1
 * @param risk how bad futures are taken
 * @param leastSaving the share of the cost that a purchase must save to be worth the change, from 0 to 1; one made for the target need not
 */
public record PurchaseRules(
        OptionalInt unitQuota,
        Duration lead,
        OptionalDouble usdPerMonth,
        Map<CommitmentTerm, Integer> mostOnTerm,
        Optional<Instant> endOfLife,
        List<OwnedUnits> owned,
        OptionalDouble coverage,
        Risk risk,
        double leastSaving) {

    /** Nothing owned and nothing in the way. */
    public static final PurchaseRules NONE = new PurchaseRules(
            OptionalInt.empty(),
            Duration.ZERO,
            OptionalDouble.empty(),
            Map.of(),
            Optional.empty(),
            List.of(),
            OptionalDouble.empty(),
            Risk.NEUTRAL,
            0);

    /** @throws IllegalArgumentException where a value is out of its range */
    public PurchaseRules {
        EnumMap<CommitmentTerm, Integer> ordered = new EnumMap<>(CommitmentTerm.class);
        ordered.putAll(mostOnTerm);
        mostOnTerm = Collections.unmodifiableMap(ordered);
        owned = List.copyOf(owned);
        unitQuota.ifPresent(quota -> Require.atLeast("unitQuota", quota, 0));
        Require.that(!lead.isNegative(), "lead is " + lead + ", must not be negative");
        usdPerMonth.ifPresent(usd -> Require.notNegative("usdPerMonth", usd));
        mostOnTerm.forEach((term, most) -> Require.atLeast("most units on " + term.label(), most, 0));
        coverage.ifPresent(share -> Require.within("coverage", share, 0, 1));
        Require.within("leastSaving", leastSaving, 0, 1);
    }

    /** The same with nothing bought on a longer term than this one. */
    public PurchaseRules boundAtMost(CommitmentTerm longest) {
        Map<CommitmentTerm, Integer> caps = new EnumMap<>(CommitmentTerm.class);
        caps.putAll(mostOnTerm);
        for (CommitmentTerm term : CommitmentTerm.values()) {
            if (term.months() > longest.months()) {
                caps.put(term, 0);
            }
        }
        return new PurchaseRules(unitQuota, lead, usdPerMonth, caps, endOfLife, owned, coverage, risk, leastSaving);
    }

    /** The same where the worst futures count so often beside the mean of all. */
    public PurchaseRules averse(double aversion) {
        return new PurchaseRules(
                unitQuota,
                lead,
                usdPerMonth,
                mostOnTerm,
                endOfLife,
                owned,
                coverage,
                new Risk(aversion, risk.tail()),
                leastSaving);
    }
}
