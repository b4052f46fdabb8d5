package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.TokenRates;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What full doors let through.
 *
 * @param units what all units carried of what was planned with, in minutes that asked for more than they hold: 1 where the plan was right.
 *     Empty where no minute did
 * @param onDemand what on demand admitted while it refused; empty where it refused next to nothing
 */
public record Carriage(OptionalDouble units, Optional<Refusing> onDemand) {

    /** From so much more than it holds a door is surely full; below, what it lets through depends on how requests come. */
    private static final double FULL = 1.25;

    /** The share of requests that on demand must refuse to be called full. */
    private static final double REFUSING = 0.02;

    /**
     * On demand in minutes in which it refused requests.
     *
     * @param quotaShare what was admitted over the quota, of tokens or of requests, whichever is nearer to its own
     * @param requestsPerMinute admitted requests
     * @param knockedPerMinute requests that came to it
     */
    public record Refusing(double quotaShare, double requestsPerMinute, double knockedPerMinute) {}

    /** One minute: how many requests came to which end, and with how many tokens. */
    private static final class Minute {
        private TokenRates came = TokenRates.NONE;
        private TokenRates carried = TokenRates.NONE;
        private TokenRates spilled = TokenRates.NONE;
        private int admitted;
        private int refused;

        void add(Observation.Fate fate) {
            TokenRates tokens =
                    new TokenRates(fate.counted().input(), fate.counted().output());
            came = came.plus(tokens);
            switch (fate.end()) {
                case CARRIED -> carried = carried.plus(tokens);
                case SPILLED -> {
                    spilled = spilled.plus(tokens);
                    admitted++;
                }
                case REFUSED -> refused++;
                case FAILED -> {
                    // Which way it would have gone nobody knows.
                }
            }
        }

        boolean refuses() {
            return refused > REFUSING * (admitted + refused);
        }
    }

    /** Reads the minutes of an observation. */
    public static Carriage of(Observation observation, Standing standing, int length) {
        List<Minute> minutes =
                IntStream.range(0, length).mapToObj(minute -> new Minute()).toList();
        observation
                .fates()
                .forEach(fate -> minutes.get(
                                Math.min(length - 1, (int) (fate.drawn().atSeconds() / 60)))
                        .add(fate));
        return new Carriage(units(minutes, standing), onDemand(minutes, standing));
    }

    private static OptionalDouble units(List<Minute> minutes, Standing standing) {
        TokenRates unit = standing.unit().planned();
        int units = standing.units();
        return units == 0
                ? OptionalDouble.empty()
                : minutes.stream()
                        .filter(minute -> PlanHour.need(minute.came, unit) > FULL * units)
                        .mapToDouble(minute -> PlanHour.need(minute.carried, unit) / units)
                        .average();
    }

    private static Optional<Refusing> onDemand(List<Minute> minutes, Standing standing) {
        List<Minute> full = minutes.stream().filter(Minute::refuses).toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        double tokens = full.stream()
                .mapToDouble(minute -> standing.quota().use(minute.spilled))
                .average()
                .orElseThrow();
        double admitted =
                full.stream().mapToInt(minute -> minute.admitted).average().orElseThrow();
        double refused =
                full.stream().mapToInt(minute -> minute.refused).average().orElseThrow();
        double share = Math.max(
                tokens / standing.quota().tokensPerMinute(),
                admitted / standing.quota().requestsPerMinute().orElse(Double.POSITIVE_INFINITY));
        return Optional.of(new Refusing(share, admitted, admitted + refused));
    }
}
