package dev.headroom.sources.synthetic;

/** One draw of how the level goes through a history, over its level at the end. */
final class SyntheticLevels {

    private final double[] logAtWeek;
    private final double[] ofDay;

    /** Walks back from the end, where the level is 1, so that a profile's peak is what the history ends with. */
    SyntheticLevels(SyntheticProfile profile, Draws weeks, Draws days) {
        LevelPath path = profile.level();
        logAtWeek = new double[profile.span().weeks() + 1];
        for (int week = logAtWeek.length - 2; week >= 0; week--) {
            double growth = StrictMath.log1p(path.growthPerWeek()) + path.weeklySd() * weeks.normal();
            logAtWeek[week] = logAtWeek[week + 1] - growth;
        }
        ofDay = new double[profile.span().days()];
        for (int day = 0; day < ofDay.length; day++) {
            ofDay[day] = days.logNormal(path.dailySd());
        }
    }

    /**
     * The level, straight in the logarithm from week to week, times that of the day.
     *
     * @param passed how much of the history is over, 0 to below 1
     * @param day which day it is, from 0
     */
    double at(double passed, int day) {
        double position = passed * (logAtWeek.length - 1);
        int week = (int) position;
        double within = position - week;
        return StrictMath.exp(logAtWeek[week] * (1 - within) + logAtWeek[week + 1] * within) * ofDay[day];
    }
}
