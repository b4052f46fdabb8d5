package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a history cannot know, and the owners of a workload do: launches, longer prompts, a move to another model, its end. It is
 * asked for and never learned.
 *
 * @param changes multiply each other from their days on
 * @param retirement the first day without any request
 * @param endsPerMonth the chance, in any 730 hours, that the workload ends for good; from 0 to below 1
 * @param holidays days unlike the others, of the past and to come
 */
public record Expectations(
        List<ExpectedChange> changes, Optional<LocalDate> retirement, double endsPerMonth, Holidays holidays) {

    public static final Expectations NONE = new Expectations(List.of(), Optional.empty(), 0);

    private static final double HOURS_A_MONTH = 730;

    /** @throws IllegalArgumentException where the chance is not one */
    public Expectations {
        changes = List.copyOf(changes);
        Require.that(
                endsPerMonth >= 0 && endsPerMonth < 1,
                "endsPerMonth is " + endsPerMonth + ", must be from 0 to below 1");
    }

    static Expectations of(Holidays holidays) {
        return new Expectations(List.of(), Optional.empty(), 0, holidays);
    }

    /** Without holidays. */
    public Expectations(List<ExpectedChange> changes, Optional<LocalDate> retirement, double endsPerMonth) {
        this(changes, retirement, endsPerMonth, Holidays.NONE);
    }

    /** @throws IllegalArgumentException where something is expected of a day that the history has seen */
    void requireAfter(Instant historyEnd, ZoneId zone) {
        LocalDate seen = historyEnd.minusNanos(1).atZone(zone).toLocalDate();
        changes.forEach(change -> requireAfter(seen, change.from(), "a change is expected"));
        retirement.ifPresent(day -> requireAfter(seen, day, "the retirement is"));
    }

    private static void requireAfter(LocalDate seen, LocalDate day, String what) {
        Require.that(
                day.isAfter(seen),
                what + " on " + day + ", and the history goes to " + seen
                        + ": it has seen what came of it; take it out of the workload's file");
    }

    /** Multiplies the hours of a future, and ends it where it ends. */
    void applyTo(double[] input, double[] output, HourClock clock, double chance) {
        double end = endHours(chance);
        for (int hour = 0; hour < input.length; hour++) {
            LocalDate day = clock.start()
                    .plus(Duration.ofHours(hour))
                    .atZone(clock.zone())
                    .toLocalDate();
            boolean isOver = hour >= end
                    || retirement.filter(last -> !day.isBefore(last)).isPresent();
            for (ExpectedChange change : changes) {
                boolean holds = !day.isBefore(change.from());
                input[hour] *= holds ? change.inputTimes() : 1;
                output[hour] *= holds ? change.outputTimes() : 1;
            }
            input[hour] = isOver ? 0 : input[hour];
            output[hour] = isOver ? 0 : output[hour];
        }
    }

    /** How many times as many input tokens a request is expected to have on a day. */
    double inputPerRequestTimes(LocalDate day) {
        return changes.stream()
                .filter(change -> !day.isBefore(change.from()))
                .mapToDouble(ExpectedChange::inputPerRequest)
                .reduce(1, (one, other) -> one * other);
    }

    /** Where hours are. */
    record HourClock(Instant start, ZoneId zone) {}

    /** The hour in which a future ends, of a constant hazard: {@code -ln(1 - u)} over it; infinite without. */
    private double endHours(double chance) {
        double hazardPerHour = -Math.log1p(-endsPerMonth) / HOURS_A_MONTH;
        return hazardPerHour > 0 ? -Math.log1p(-chance) / hazardPerHour : Double.POSITIVE_INFINITY;
    }

    /** Whether nothing of it is to be applied to a future hour by hour; holidays are learned from the history. */
    boolean changesNothing() {
        return changes.isEmpty() && retirement.isEmpty() && endsPerMonth == 0;
    }

    /** For whoever reads a plan: a line each. */
    public List<String> said() {
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(change.said()));
        retirement.ifPresent(day -> lines.add("expected: no requests from " + day + " on"));
        if (endsPerMonth > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "expected: in any month it ends for good with a chance of %.3g %%",
                    100 * endsPerMonth));
        }
        if (!holidays.days().isEmpty()) {
            lines.add("expected: " + holidays.days().size() + " holidays from "
                    + holidays.days().get(0) + " to "
                    + holidays.days().get(holidays.days().size() - 1)
                    + " are like those of them that the history has seen, and like other days where it has seen none");
        }
        return lines;
    }
}
