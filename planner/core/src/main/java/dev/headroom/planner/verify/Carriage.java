package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.TokenRates;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How much of what was planned for a door let through, while more than it holds came to it: 1 where the plan was right. Empty where
 * never enough came to tell.
 *
 * @param units what all units carried of what they should
 * @param onDemand what on demand admitted of its quota of tokens
 */
public record Carriage(OptionalDouble units, OptionalDouble onDemand) {

    /** Only from so much more than it holds a door is surely full; below, what it lets through depends on how requests come. */
    private static final double FULL = 1.25;

    /** Reads the minutes of an observation in which the doors were full. */
    public static Carriage of(Observation observation, Standing standing, int minutes) {
        Stretch came = new Stretch(minutes);
        Stretch carried = new Stretch(minutes);
        Stretch knocked = new Stretch(minutes);
        Stretch admitted = new Stretch(minutes);
        for (Observation.Fate fate : observation.fates()) {
            came.add(fate, any -> true);
            carried.add(fate, any -> any.end() == Observation.End.CARRIED);
            knocked.add(fate, any -> any.end() != Observation.End.CARRIED);
            admitted.add(fate, any -> any.end() == Observation.End.SPILLED);
        }
        double[] units = new double[2];
        double[] quota = new double[2];
        double holds = standing.units();
        double burndown = standing.quota().outputBurndown();
        double tokens = standing.quota().tokensPerMinute();
        for (int minute = 0; minute < minutes; minute++) {
            TokenRates unit = standing.unit().planned();
            if (PlanHour.need(came.of(minute), unit) > FULL * holds && holds > 0) {
                units[0] += PlanHour.need(carried.of(minute), unit) / holds;
                units[1]++;
            }
            if (weighed(knocked.of(minute), burndown) > FULL * tokens) {
                quota[0] += weighed(admitted.of(minute), burndown) / tokens;
                quota[1]++;
            }
        }
        return new Carriage(mean(units), mean(quota));
    }

    private static double weighed(TokenRates stream, double burndown) {
        return stream.inputPerMinute() + stream.outputPerMinute() * burndown;
    }

    private static OptionalDouble mean(double[] sumAndCount) {
        return sumAndCount[1] > 0 ? OptionalDouble.of(sumAndCount[0] / sumAndCount[1]) : OptionalDouble.empty();
    }

    /** Tokens by minute. */
    private static final class Stretch {

        private final TokenRates[] minutes;

        Stretch(int length) {
            minutes = Collections.nCopies(length, TokenRates.NONE).toArray(TokenRates[]::new);
        }

        void add(Observation.Fate fate, Predicate<Observation.Fate> wanted) {
            if (wanted.test(fate)) {
                int minute = Math.min(minutes.length - 1, (int) (fate.drawn().atSeconds() / 60));
                minutes[minute] = minutes[minute].plus(
                        new TokenRates(fate.counted().input(), fate.counted().output()));
            }
        }

        TokenRates of(int minute) {
            return minutes[minute];
        }
    }
}
