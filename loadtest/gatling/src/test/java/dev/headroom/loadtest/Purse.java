package dev.headroom.loadtest;

import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;

/** What a test's requests may cost, and how that is counted. */
record Purse(Budget budget, Tariff tariff) {

    static Purse free() {
        return new Purse(Budget.unlimited(), new Tariff.Free());
    }
}
