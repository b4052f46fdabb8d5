package dev.headroom.planner.review;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Demand against a number of units. A stretch that asks for n units of work, n = max(input / unit input, output / unit output), is
 * carried to the share min(1, u / n) by u units, and the rest spills.
 */
final class Spill {

    private final Demand demand;
    private final Optional<TokenRates> one;
    private final int units;

    /** @param one what one unit carries; all is carried where that is unknown */
    Spill(Demand demand, Optional<TokenRates> one, int units) {
        this.demand = demand;
        this.one = one;
        this.units = units;
    }

    private double need(Demand.Stretch stretch) {
        return one.map(unit -> Math.max(
                        stretch.rates().inputPerMinute() / unit.inputPerMinute(),
                        stretch.rates().outputPerMinute() / unit.outputPerMinute()))
                .orElse(0.0);
    }

    private double spilledShare(Demand.Stretch stretch) {
        double need = need(stretch);
        return need > units ? 1 - units / need : 0;
    }

    /** The mean stream that the units carry. */
    TokenRates carried() {
        return mean(stretch -> 1 - spilledShare(stretch));
    }

    /** The mean stream that spills over. */
    TokenRates spilled() {
        return mean(this::spilledShare);
    }

    private interface Share {
        double of(Demand.Stretch stretch);
    }

    private TokenRates mean(Share share) {
        TokenRates sum = TokenRates.NONE;
        for (Demand.Stretch stretch : demand.stretches()) {
            sum = sum.plus(stretch.rates().times(share.of(stretch) * stretch.minutes()));
        }
        return sum.times(1 / demand.minutes());
    }

    /** The share of the time in which more is asked for than the units carry. */
    double shareOfTime() {
        return demand.stretches().stream()
                        .filter(stretch -> need(stretch) > units)
                        .mapToDouble(Demand.Stretch::minutes)
                        .sum()
                / demand.minutes();
    }

    /** The share of all tokens that the quotas of tokens and of requests a minute refuse of what spills over; days are not looked at. */
    double refusedShare(OnDemandQuota quota) {
        double ofInput = demand.requestsPerInput() / quota.requestsPerMinute().orElse(Double.POSITIVE_INFINITY);
        double all = 0;
        double refused = 0;
        for (Demand.Stretch stretch : demand.stretches()) {
            double tokens = stretch.rates().totalPerMinute() * stretch.minutes();
            double uses = Math.max(
                    quota.use(stretch.rates()) / quota.tokensPerMinute(),
                    stretch.rates().inputPerMinute() * ofInput);
            all += tokens;
            refused += uses > 1 ? tokens * Math.max(0, spilledShare(stretch) - 1 / uses) : 0;
        }
        return all > 0 ? refused / all : 0;
    }

    /** The fewest units with which at most this share of the time is short. */
    int unitsFor(double share) {
        List<Demand.Stretch> hardestFirst = demand.stretches().stream()
                .sorted(Comparator.comparingDouble(this::need).reversed())
                .toList();
        double left = share * demand.minutes();
        double[] needs = hardestFirst.stream().mapToDouble(this::need).toArray();
        for (int i = 0; i < needs.length; i++) {
            left -= hardestFirst.get(i).minutes();
            if (left < 0) {
                return (int) Math.ceil(needs[i]);
            }
        }
        return (int) Math.ceil(Arrays.stream(needs).min().orElse(0));
    }
}
