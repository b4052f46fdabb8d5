package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.price.ReservedTerm;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How good a reservation of every size is, each replayed once however often it is asked for. */
final class ReservedSurface {

    private static final int STEP = Purchase.Reserved.STEP;

    private final ReservedReplay replay;
    private final Function<Outcome, Standing> unpaid;
    private final Map<ReservedSize, Standing> known = new HashMap<>();

    /**
     * Over what was replayed.
     *
     * @param unpaid how good an outcome is that cost nothing
     */
    ReservedSurface(ReservedReplay replay, Function<Outcome, Standing> unpaid) {
        this.replay = replay;
        this.unpaid = unpaid;
    }

    boolean keeps(ReservedSize size) {
        return unpaid(size).keeps();
    }

    /** With its price. */
    Standing standing(ReservedSize size, ReservedTerm term) {
        return unpaid(size).paying(replay.reservation(size, term).usd());
    }

    /** What is minimised, without a limit on its price. */
    double objectiveUsd(ReservedSize size, ReservedTerm term) {
        return standing(size, term).objectiveUsd();
    }

    /** As {@link Standing#floorUsd}. */
    double floorUsd(ReservedSize size, ReservedTerm term) {
        return standing(size, term).floorUsd();
    }

    private Standing unpaid(ReservedSize size) {
        return known.computeIfAbsent(size, asked -> unpaid.apply(replay.outcome(asked)));
    }

    /**
     * The least output that keeps what was promised beside this input, no less than what is sold and no more than {@code most}, which is
     * returned where even that does not. Looks around {@code near} first.
     */
    int leastOutput(int inputPerMinute, int near, int most) {
        int low = ReservedSize.LEAST.outputPerMinute() / STEP - 1;
        int high = most / STEP;
        int reach = 1;
        int at = near / STEP;
        while (low + 1 < high) {
            int asked = Math.max(low + 1, Math.min(high - 1, at));
            if (keeps(new ReservedSize(inputPerMinute, asked * STEP))) {
                high = asked;
                at = asked - reach;
            } else {
                low = asked;
                at = asked + reach;
            }
            reach = 2 * reach;
            if (reach > high - low) {
                at = (low + high) / 2;
            }
        }
        return high * STEP;
    }
}
