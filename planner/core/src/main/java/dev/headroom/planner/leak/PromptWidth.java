package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageInterval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How widely single prompts vary, from intervals of many. Of n requests whose sizes have variance s^2 round a mean that itself
 * varies by t^2 from interval to interval, the sum S has {@code E[(S - n m)^2] = n s^2 + n^2 t^2}: over n a straight line in n, and
 * where it meets zero is s^2.
 */
final class PromptWidth {

    private static final int LEAST_INTERVALS = 100;
    private static final double CONFIDENCE = 0.95;
    private static final double ERRORS = 1.96;

    private PromptWidth() {}

    /** The squared coefficient of variation of a prompt's size; empty with fewer than 100 intervals or all of one size. */
    static Optional<Estimate> cvSquared(List<UsageInterval> intervals) {
        List<UsageCounts> busy = intervals.stream()
                .map(UsageInterval::counts)
                .filter(counts -> counts.requests() > 0)
                .toList();
        double requests = busy.stream().mapToDouble(UsageCounts::requests).sum();
        double mean = busy.stream().mapToDouble(UseHour::prompt).sum() / requests;
        if (busy.size() < LEAST_INTERVALS || !(mean > 0)) {
            return Optional.empty();
        }
        SimpleRegression line = new SimpleRegression();
        for (UsageCounts counts : busy) {
            double n = counts.requests();
            double off = UseHour.prompt(counts) - n * mean;
            line.addData(n, off * off / n);
        }
        double width = line.getIntercept() / (mean * mean);
        double half = ERRORS * line.getInterceptStdErr() / (mean * mean);
        return Double.isFinite(width) && Double.isFinite(half)
                ? Optional.of(new Estimate(width, width - half, width + half, CONFIDENCE))
                : Optional.empty();
    }
}
