package dev.headroom.reports.action;

import java.time.LocalDate;

/**
 * Model units that are bought and deleted by the hour of the week, by a scheduler that somebody runs.
 *
 * @param what as in {@code by the hour without commitment 2 on weekdays 09:00-17:00 UTC: $24.00 an hour each, $18,000 within the plan}
 * @param from the first day
 * @param to the day on which the last of them is to be gone
 */
public record PlannedHours(String what, LocalDate from, LocalDate to) {}
