package dev.headroom.planner.plan.reading;

/**
 * How good a purchase is for the choice.
 *
 * @param keeps whether it keeps all that was promised: the target, and the coverage where one was asked for
 * @param assuredShare the share of a month's tokens refused that is not exceeded in as many futures as the rules ask for, in the worst
 * @param objectiveUsd what the optimiser minimises too: the purchase and what is left, of which the tail is weighed against the mean
 * @param floorUsd the same with the mean in place of the tail: never more, and a sum over what is left of input and of output
 */
public record Standing(boolean keeps, double assuredShare, double objectiveUsd, double floorUsd) {

    private static final double A_CENT = 0.01;

    /** The same at a price. */
    Standing paying(double usd) {
        return new Standing(keeps, assuredShare, objectiveUsd + usd, floorUsd + usd);
    }

    /** Whether it is to be chosen over another: it keeps what the other does not, misses it by less, or costs less by a cent. */
    public boolean beats(Standing other) {
        if (keeps != other.keeps) {
            return keeps;
        }
        if (!keeps && assuredShare != other.assuredShare) {
            return assuredShare < other.assuredShare;
        }
        return objectiveUsd < other.objectiveUsd - A_CENT;
    }
}
