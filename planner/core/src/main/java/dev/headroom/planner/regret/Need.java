package dev.headroom.planner.regret;

import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;

/** What an hour's mean stream of tokens needs of a commitment, in units of it. */
@FunctionalInterface
public interface Need {

    double of(TokenRates rates);

    /** Model units that would carry it, a part of one as well: by input or by output, whichever needs more. */
    static Need units(TokenRates ofOneUnit) {
        Require.positive("input tokens per minute of a unit", ofOneUnit.inputPerMinute());
        Require.positive("output tokens per minute of a unit", ofOneUnit.outputPerMinute());
        return rates -> Math.max(
                rates.inputPerMinute() / ofOneUnit.inputPerMinute(),
                rates.outputPerMinute() / ofOneUnit.outputPerMinute());
    }

    /** Where nobody knows what a unit carries: US dollars an hour that it costs on demand. */
    static Need onDemandUsd(TokenPrice price) {
        return price::usdPerHour;
    }
}
