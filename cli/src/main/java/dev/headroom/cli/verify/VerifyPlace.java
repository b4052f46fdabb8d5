package dev.headroom.cli.verify;

import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.verify.Standing;

/** A place where what a plan has standing can be called; closing gives back what was rented for it. */
interface VerifyPlace extends AutoCloseable {

    /** A route for each pool in order, and on demand behind them. */
    LoadJob.Destination destination(Standing standing);

    /** Quotes what a load will cost and asks, where it costs something. */
    void agree(LoadJob.Destination destination, Scenario load, Guide guide);

    /** What all loads together may cost. */
    Budget budget();

    /** Of the words that prompts are written with. */
    TokensPerWord tokens();

    @Override
    void close();
}
