package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of a reservation that the demand itself names.
 *
 * <p>A thousand tokens a minute are worth their price while the share of minutes that ask for them is above price / on-demand price of
 * the same when always used: the newsvendor's quantile, of input and of output apart. Nine tenths of the price is the 10 % quantile of
 * minutes; the whole price is never earned back.
 */
final class ReservedLevels {

    private static final double PEAK = 0.999;
    private static final int PARTS_OF_PEAK = 8;

    private final ReservedReplay replay;
    private final Sample input;
    private final Sample output;
    private final ReservedSize most;

    /** From a part of the minutes, but for the most, which is of all. */
    ReservedLevels(ReservedReplay part, ReservedReplay all) {
        this.replay = all;
        this.input = part.input();
        this.output = part.output();
        this.most = ReservedSize.carrying(all.mostInput(), all.mostOutput());
    }

    /** Carries the busiest minute of any future: nothing is left over. */
    ReservedSize most() {
        return most;
    }

    /** Of which each token pays for itself, or the smallest that is sold. */
    ReservedSize paying(ReservedTerm term) {
        ReservedUse use = replay.breakEven(term);
        return ReservedSize.carrying(level(input, use.ofInput()), level(output, use.ofOutput()));
    }

    private static double level(Sample minutes, double useNeeded) {
        return useNeeded >= 1 ? 0 : minutes.quantile(1 - useNeeded);
    }

    /** Parts of the demand's own peaks, from an eighth to all of them, each once. */
    List<ReservedSize> grid() {
        List<ReservedSize> sizes = new ArrayList<>();
        for (int part = 1; part <= PARTS_OF_PEAK; part++) {
            double share = (double) part / PARTS_OF_PEAK;
            sizes.add(ReservedSize.carrying(share * input.quantile(PEAK), share * output.quantile(PEAK)));
        }
        return sizes.stream().distinct().toList();
    }
}
