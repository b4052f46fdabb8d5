package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Model units without commitment that are bought and deleted by the hour of the week, on top of what is held on terms. Each rise is a
 * purchase of its own, asked for some hours before it carries and billed from then on, by whole hours.
 *
 * @param weeks what is held by the hour of the week, one behind the other without a gap
 * @param startHours hours from asking for a unit to its first use, billed as well
 */
public record HourSchedule(List<HourWeek> weeks, int startHours) {

    /** AWS does not say how long a purchase stays in Creating; so long is assumed. */
    public static final int START_HOURS = 1;

    private static final int MOST_TOLD = 3;

    /** @throws IllegalArgumentException where there is no week, there is a gap, or nothing is ever held */
    public HourSchedule {
        weeks = joined(weeks);
        Require.atLeast("startHours", startHours, 0);
        Require.that(weeks.stream().anyMatch(week -> week.most() > 0), "a schedule by the hour holds nothing");
    }

    /** Those that only go on are one. */
    private static List<HourWeek> joined(List<HourWeek> weeks) {
        List<HourWeek> joined = new ArrayList<>();
        for (HourWeek week : weeks) {
            int last = joined.size() - 1;
            Require.that(
                    last < 0 || joined.get(last).end().equals(week.start()),
                    "a week by the hour begins at " + week.start() + ", must begin where the one before it ends");
            if (last >= 0 && week.continues(joined.get(last))) {
                joined.set(last, new HourWeek(joined.get(last).start(), week.end(), week.extra()));
            } else {
                joined.add(week);
            }
        }
        return List.copyOf(joined);
    }

    /** Units at an instant; none outside of its weeks. */
    public int at(Instant instant) {
        return weeks.stream()
                .filter(week -> !week.start().isAfter(instant) && week.end().isAfter(instant))
                .mapToInt(week -> week.at(instant))
                .sum();
    }

    /** When the first unit is asked for: so many hours before the first of which it carries any. */
    public Instant firstAsked() {
        return holding().min(Comparator.naturalOrder()).orElseThrow().minus(startHours, ChronoUnit.HOURS);
    }

    /** When the last unit is to be gone: the end of the last hour of which it carries any. */
    public Instant lastHeld() {
        return holding().max(Comparator.naturalOrder()).orElseThrow().plus(1, ChronoUnit.HOURS);
    }

    /** The hours in which any unit is held. */
    private Stream<Instant> holding() {
        return weeks.stream()
                .flatMap(week -> Stream.iterate(
                                week.start(), hour -> hour.isBefore(week.end()), hour -> hour.plus(1, ChronoUnit.HOURS))
                        .filter(hour -> week.at(hour) > 0));
    }

    /** Units by the hour of the week, from Monday 00:00 on, in the weeks from an instant on. */
    public int[] from(Instant instant) {
        return weeks.stream()
                .filter(week -> !week.start().isAfter(instant) && week.end().isAfter(instant))
                .findFirst()
                .map(week -> week.extra().stream().mapToInt(units -> units).toArray())
                .orElseGet(() -> new int[HourWeek.HOURS]);
    }

    /** The most units at once. */
    public int most() {
        return weeks.stream().mapToInt(HourWeek::most).max().orElse(0);
    }

    /** Unit-hours in which they carry. */
    public long unitHours() {
        return walk(0, Instant.MAX);
    }

    /** Unit-hours that are paid: those in which they carry, and the start of each purchase. */
    public long billedUnitHours() {
        return billedUnitHours(Instant.MAX);
    }

    /** The same of the hours before an instant. */
    public long billedUnitHours(Instant until) {
        return walk(startHours, until);
    }

    private long walk(int hoursPerStart, Instant until) {
        long hours = 0;
        int before = 0;
        for (HourWeek week : weeks) {
            Instant end = week.end().isBefore(until) ? week.end() : until;
            for (Instant hour = week.start(); hour.isBefore(end); hour = hour.plus(1, ChronoUnit.HOURS)) {
                int now = week.at(hour);
                hours += now + (long) hoursPerStart * Math.max(0, now - before);
                before = now;
            }
        }
        return hours;
    }

    @Override
    public String toString() {
        List<HourBlock> blocks = HourBlock.of(weeks.get(0));
        if (weeks.size() == 1 && blocks.size() <= MOST_TOLD) {
            return "by the hour without commitment "
                    + blocks.stream().map(HourBlock::toString).collect(Collectors.joining(", ")) + " UTC";
        }
        return String.format(
                Locale.ROOT,
                "up to %d more by the hour without commitment, %,d unit-hours paid in all",
                most(),
                billedUnitHours());
    }
}
