package dev.headroom.planner.plan.aftermath;

/**
 * What a forecast said of a stretch of time, and what came; in mean tokens per minute of its observed hours.
 *
 * @param low95 2.5 % of the futures are below
 * @param low80 10 % are below
 * @param median half are below
 * @param high80 10 % are above
 * @param high95 2.5 % are above
 * @param actual what came
 */
public record ForecastBand(double low95, double low80, double median, double high80, double high95, double actual) {

    public boolean isWithin80() {
        return low80 <= actual && actual <= high80;
    }

    public boolean isWithin95() {
        return low95 <= actual && actual <= high95;
    }
}
