package dev.headroom.planner.plan.aftermath;

import java.time.LocalDate;

/**
 * Some days of a forecast.
 *
 * @param from the first of them, local
 * @param hours how many of their hours were observed, at least 1
 * @param input input tokens
 * @param output output tokens
 */
public record ForecastStretch(LocalDate from, int hours, ForecastBand input, ForecastBand output) {}
