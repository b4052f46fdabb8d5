package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;

/**
 * How much of the Reserved tier, in whole steps and no less than is sold.
 *
 * @param inputPerMinute input tokens a minute
 * @param outputPerMinute output tokens a minute
 */
public record ReservedSize(int inputPerMinute, int outputPerMinute) {

    /** The smallest that is sold. */
    public static final ReservedSize LEAST =
            new ReservedSize(ReservedPrice.LEAST_INPUT_PER_MINUTE, ReservedPrice.LEAST_OUTPUT_PER_MINUTE);

    /** More tokens a minute than this are not considered; it keeps steps whole numbers. */
    private static final int MOST = 2_000_000_000;

    /** The smallest that is sold and carries this much. */
    public static ReservedSize carrying(double inputPerMinute, double outputPerMinute) {
        return new ReservedSize(
                Math.max(LEAST.inputPerMinute, up(inputPerMinute)),
                Math.max(LEAST.outputPerMinute, up(outputPerMinute)));
    }

    private static int up(double perMinute) {
        double steps = Math.ceil(perMinute / Purchase.Reserved.STEP);
        return (int) Math.min(MOST, steps * Purchase.Reserved.STEP);
    }

    public ReservedSize withOutput(int perMinute) {
        return new ReservedSize(inputPerMinute, perMinute);
    }

    public Purchase.Reserved on(ReservedTerm term) {
        return new Purchase.Reserved(inputPerMinute, outputPerMinute, term);
    }

    public static ReservedSize of(Purchase.Reserved reserved) {
        return new ReservedSize(reserved.inputPerMinute(), reserved.outputPerMinute());
    }
}
