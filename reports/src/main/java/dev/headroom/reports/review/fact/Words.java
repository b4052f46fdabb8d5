package dev.headroom.reports.review.fact;

import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Numbers;
import java.time.ZoneId;

/** Phrases that sections share. */
public final class Words {

    private Words() {}

    /** As in {@code 4.06M input and 406k output tokens a minute}. */
    public static String tokens(TokenRates rates) {
        return Numbers.compact(rates.inputPerMinute()) + " input and " + Numbers.compact(rates.outputPerMinute())
                + " output tokens a minute";
    }

    public static String tokens(BreakEven even) {
        return tokens(new TokenRates(even.inputPerMinute(), even.outputPerMinute()));
    }

    /** As in {@code for 6 months} or {@code without commitment}. */
    public static String on(CommitmentTerm term) {
        return term == CommitmentTerm.NO_COMMITMENT ? "without commitment" : "for " + term.label();
    }

    /** With a capital letter. */
    public static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String hourly(double usdPerHour) {
        return Numbers.money(Money.ofUsd(usdPerHour)) + " an hour";
    }

    /** A difference as a size and a direction: {@code $71,000 (23 %) less}. */
    public static String difference(Money cost, Money against) {
        Money more = cost.minus(against);
        Money size = new Money(more.usd().abs());
        double share = against.usd().signum() == 0
                ? 0
                : size.usd().doubleValue() / against.usd().doubleValue();
        String direction = more.usd().signum() > 0 ? "more" : "less";
        return Numbers.money(size) + " (" + Numbers.percent(share) + ") " + direction;
    }

    /** A share of the plan's futures as a count: {@code 58 of 60 futures}. */
    public static String futures(double share, int futures) {
        long count = Math.round(share * futures);
        if (count == 0 || count == futures) {
            return (count == 0 ? "none of " : "all ") + futures + " futures";
        }
        return count + " of " + futures + " futures";
    }

    public static String units(int count) {
        return count == 1 ? "1 unit" : count + " units";
    }

    /** As in {@code p95}. */
    public static String quantile(LatencyTarget target) {
        return "p" + Numbers.compact(100 * target.quantile());
    }

    /** As in {@code UTC} or {@code America/Los_Angeles}. */
    public static String zone(ZoneId zone) {
        String id = zone.getId();
        return id.equals("Z") ? "UTC" : id;
    }
}
