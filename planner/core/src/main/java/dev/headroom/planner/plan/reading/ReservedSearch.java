package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SteppedMinimum;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.price.ReservedTerm;
import java.util.function.Function;

/**
 * Looks for the size of a reservation that costs least and keeps what was promised. For any input there is a least output that keeps it,
 * and an output from which a further token is idle too often to pay; the larger of both is taken, so that one number is left to look for.
 * That is done on a part of the minutes, and what it finds is then moved step by step on all of them until no step of 1,000 in either
 * rate is better.
 */
final class ReservedSearch {

    private static final int STEP = Purchase.Reserved.STEP;
    /** Minutes of all futures together that the first search reads. */
    private static final int FIRST_MINUTES = 20_000;
    /** The first step of the second search, in steps of 1,000. */
    private static final int FIRST_STEPS = 8;

    private final ReservedSurface part;
    private final ReservedSurface all;
    private final ReservedLevels levels;

    ReservedSearch(ReservedReplay replay, Function<Outcome, Standing> unpaid) {
        ReservedReplay thinned = replay.thinned(FIRST_MINUTES);
        this.part = new ReservedSurface(thinned, unpaid);
        this.all = new ReservedSurface(replay, unpaid);
        this.levels = new ReservedLevels(thinned, replay);
    }

    ReservedLevels levels() {
        return levels;
    }

    /** What no reservation on a term that keeps the promise can cost less than. */
    double boundUsd(ReservedTerm term, double reachedUsd) {
        return new ReservedBound(all, term, levels.most()).usd(reachedUsd);
    }

    ReservedSize best(ReservedTerm term) {
        ReservedSize size = fitted(first(term), term);
        for (int step = FIRST_STEPS * STEP; step >= STEP; step /= 2) {
            ReservedSize better = better(size, step, term);
            while (!better.equals(size)) {
                size = better;
                better = better(size, step, term);
            }
        }
        return size;
    }

    private ReservedSize first(ReservedTerm term) {
        int paying = levels.paying(term).outputPerMinute();
        int[] near = {levels.most().outputPerMinute() / 2};
        int input = SteppedMinimum.of(
                ReservedSize.LEAST.inputPerMinute() / STEP, levels.most().inputPerMinute() / STEP, steps -> {
                    ReservedSize size = completed(part, steps * STEP, near[0], paying);
                    near[0] = size.outputPerMinute();
                    return kept(size, term);
                });
        return completed(part, input * STEP, near[0], paying);
    }

    private double kept(ReservedSize size, ReservedTerm term) {
        return part.keeps(size) ? part.objectiveUsd(size, term) : Double.POSITIVE_INFINITY;
    }

    private ReservedSize completed(ReservedSurface surface, int input, int near, int paying) {
        return new ReservedSize(
                input,
                Math.max(paying, surface.leastOutput(input, near, levels.most().outputPerMinute())));
    }

    /** With the least output that keeps the promise on all minutes, near that which did on a part of them. */
    private ReservedSize fitted(ReservedSize size, ReservedTerm term) {
        return completed(
                all,
                size.inputPerMinute(),
                size.outputPerMinute(),
                levels.paying(term).outputPerMinute());
    }

    /** The best of this size and those a step away: input with the output that goes with it, and output alone. */
    private ReservedSize better(ReservedSize size, int step, ReservedTerm term) {
        ReservedSize best = size;
        for (int way = -1; way <= 1; way += 2) {
            int input = size.inputPerMinute() + way * step;
            int output = size.outputPerMinute() + way * step;
            if (input >= ReservedSize.LEAST.inputPerMinute()) {
                best = cheaper(best, fitted(new ReservedSize(input, size.outputPerMinute()), term), term);
            }
            if (output >= ReservedSize.LEAST.outputPerMinute()) {
                best = cheaper(best, size.withOutput(output), term);
            }
        }
        return best;
    }

    private ReservedSize cheaper(ReservedSize size, ReservedSize other, ReservedTerm term) {
        return all.standing(other, term).beats(all.standing(size, term)) ? other : size;
    }
}
