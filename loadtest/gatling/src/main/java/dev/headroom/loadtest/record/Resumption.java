package dev.headroom.loadtest.record;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Where a run that was broken off goes on. Everything of the part that follows is counted on from here: a time t of it is
 * {@code shift.nanos() + t} of the whole run.
 *
 * @param shift what is added to the levels, times and users of the part that follows
 * @param startedAt wall-clock start of that part
 */
public record Resumption(Shift shift, Instant startedAt) {

    String text() {
        return shift.level() + " " + shift.nanos() + " " + shift.user() + " " + startedAt;
    }

    static Resumption parse(JournalLine line) {
        String[] words = line.words(4);
        try {
            Shift shift = new Shift(Integer.parseInt(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
            return new Resumption(shift, Instant.parse(words[3]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("goes on at '" + words[3] + "', must be an instant in UTC", e);
        }
    }

    /** Refuses a part that does not go on where the part before ended. */
    void requireAfter(int wholeLevels, long lastNanos) {
        Require.that(
                shift.level() == wholeLevels && shift.nanos() >= lastNanos,
                "goes on with level " + shift.level() + " at " + shift.nanos() + " ns, before it were " + wholeLevels
                        + " whole levels and " + lastNanos + " ns");
    }

    /** One line for whoever reads the measurements. */
    public String caveat() {
        return String.format(
                Locale.ROOT,
                "resumed: the run was broken off and went on at %s with level %d, %.1f s after its start as its times count",
                startedAt,
                shift.level(),
                shift.nanos() / 1e9);
    }
}
