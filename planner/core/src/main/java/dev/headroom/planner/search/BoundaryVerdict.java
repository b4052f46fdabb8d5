package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Estimate;
import java.util.OptionalDouble;

/** Where the highest load lies that meets a target. */
public sealed interface BoundaryVerdict {

    /**
     * The metric passes its limit smoothly, so the boundary can be read between the loads that were run.
     *
     * @param load the boundary; the ends of its interval are loads that were run, 0 where even the lowest may fail and infinite
     *     where even the highest may pass
     */
    record Smooth(Estimate load) implements BoundaryVerdict {}

    /**
     * Between two neighbouring loads the metric jumps, so nothing can be read between them.
     *
     * @param lastPass the higher load that passes
     * @param firstFail the lower load that fails
     * @param jump the change between them: of the share, or of the metric's logarithm
     * @param low the lower end of the interval of the boundary, at most {@code lastPass}
     * @param high its upper end, at least {@code firstFail}
     * @param confidence of the interval
     */
    record Cliff(double lastPass, double firstFail, double jump, double low, double high, double confidence)
            implements BoundaryVerdict {}

    /** Even the lowest load misses the target, run again and again. */
    record NeverPasses(double lowest) implements BoundaryVerdict {}

    /** Even the highest load meets the target, run again and again: the boundary is at least there. */
    record NeverFails(double highest) implements BoundaryVerdict {}

    /**
     * The trials ran out first.
     *
     * @param lastPass the highest load that passes as far as is known
     * @param firstFail the lowest that fails as far as is known; the boundary is between them
     */
    record OutOfTrials(OptionalDouble lastPass, OptionalDouble firstFail) implements BoundaryVerdict {}
}
