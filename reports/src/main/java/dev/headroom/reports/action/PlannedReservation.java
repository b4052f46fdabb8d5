package dev.headroom.reports.action;

import java.time.LocalDate;

/**
 * Tokens a minute to reserve. There is no call that does so: the AWS account team does.
 *
 * @param what rates and term in words
 * @param from the day on which it begins
 * @param keptTo the day up to which it is bound, or kept; from then on it has to be deleted
 */
public record PlannedReservation(String what, LocalDate from, LocalDate keptTo) {}
