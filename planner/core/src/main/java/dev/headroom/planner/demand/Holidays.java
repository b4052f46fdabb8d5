package dev.headroom.planner.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/**
 * Days that their owners say are not like the others, past and to come. Those of {@link TurnOfTheYear} may be among them and count
 * as such.
 *
 * @param days each once, in order
 */
public record Holidays(List<LocalDate> days) {

    public static final Holidays NONE = new Holidays(List.of());

    public Holidays {
        days = List.copyOf(new TreeSet<>(days));
    }

    /** Whether it is one, and not a day of the turn of the year. */
    boolean has(Instant hour, ZoneId zone) {
        return !days.isEmpty() && has(LocalDate.ofInstant(hour, zone));
    }

    private boolean has(LocalDate day) {
        return !TurnOfTheYear.has(day) && days.contains(day);
    }

    /** Those that are no days of the turn of the year. */
    List<LocalDate> single() {
        return days.stream().filter(day -> !TurnOfTheYear.has(day)).toList();
    }
}
