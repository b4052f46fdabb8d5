package dev.headroom.planner.plan.aftermath;

import java.util.List;

/**
 * How often what came lay within the bands of a forecast.
 *
 * @param of out of so many
 * @param within80 within the band that should hold 80 %
 * @param below80 below it
 * @param within95 within the band that should hold 95 %
 * @param below95 below it
 */
public record ForecastCoverage(int of, int within80, int below80, int within95, int below95) {

    static ForecastCoverage of(List<ForecastBand> bands) {
        return new ForecastCoverage(
                bands.size(),
                (int) bands.stream().filter(ForecastBand::isWithin80).count(),
                (int) bands.stream()
                        .filter(band -> band.actual() < band.low80())
                        .count(),
                (int) bands.stream().filter(ForecastBand::isWithin95).count(),
                (int) bands.stream()
                        .filter(band -> band.actual() < band.low95())
                        .count());
    }

    public int above80() {
        return of - within80 - below80;
    }

    public int above95() {
        return of - within95 - below95;
    }
}
