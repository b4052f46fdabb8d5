package dev.headroom.loadtest.budget;

import dev.headroom.planner.quantity.Require;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a run may spend. A request's worst case is reserved before it is sent and exchanged for its true cost when that is known;
 * spent and reserved together never pass the limit. Safe for many threads.
 */
public final class Budget {

    /** Billionths of a dollar: a token of the cheapest model costs tens of them. */
    private static final double UNITS_PER_USD = 1e9;

    private final long limit;
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong spent = new AtomicLong();

    private Budget(long limit) {
        this.limit = limit;
    }

    /**
     * A budget.
     *
     * @param usd US dollars, above 0 and at most a million
     */
    public static Budget ofUsd(double usd) {
        Require.positive("budget in dollars", usd);
        return new Budget((long) Math.floor(Require.within("budget in dollars", usd, 0, 1e6) * UNITS_PER_USD));
    }

    /** For endpoints that cost nothing by the request: an emulator, or model units that are paid by the hour. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE);
    }

    /**
     * What is left where so much is spent already.
     *
     * @throws IllegalArgumentException where nothing is
     */
    public Budget less(double usd) {
        if (limit == Long.MAX_VALUE) {
            return unlimited();
        }
        long left = limit - units(Require.notNegative("spent already", usd));
        Require.that(
                left > 0,
                "the budget of " + new Usd(limit) + " dollars is spent: " + new Usd(units(usd))
                        + " were before; give a larger one");
        return new Budget(left);
    }

    /** Reserves a worst case, or reserves nothing and answers false where the limit would be passed. */
    public boolean reserve(double usd) {
        long worst = units(Require.notNegative("worst case in dollars", usd));
        while (true) {
            long before = committed.get();
            if (worst > limit - before) {
                return false;
            }
            if (committed.compareAndSet(before, before + worst)) {
                return true;
            }
        }
    }

    /** Gives back a reservation and books the true cost in its place. */
    public void settle(double reservedUsd, double trueUsd) {
        committed.addAndGet(units(trueUsd) - units(reservedUsd));
        spent.addAndGet(units(trueUsd));
    }

    /** What settled requests have cost. */
    public Usd spent() {
        return new Usd(spent.get());
    }

    /** What may be spent, in dollars, where there is a limit. */
    public OptionalDouble limitUsd() {
        return limit == Long.MAX_VALUE ? OptionalDouble.empty() : OptionalDouble.of(limit / UNITS_PER_USD);
    }

    /** What may be spent, where there is a limit. */
    public Optional<Usd> limit() {
        return limit == Long.MAX_VALUE ? Optional.empty() : Optional.of(new Usd(limit));
    }

    /** Spent and reserved. */
    public Usd committed() {
        return new Usd(committed.get());
    }

    /** Spent and reserved, in dollars. */
    public double committedUsd() {
        return committed.get() / UNITS_PER_USD;
    }

    /** Rounded up, as the limit is rounded down: what is granted is never more than what was given. */
    private static long units(double usd) {
        return (long) Math.ceil(usd * UNITS_PER_USD);
    }
}
