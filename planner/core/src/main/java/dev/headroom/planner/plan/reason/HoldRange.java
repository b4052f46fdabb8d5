package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.Lever;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one input may move before the chosen purchase is no longer as good as the best, all else as planned.
 *
 * @param lever the input
 * @param value its planned value, in the lever's unit
 * @param from the least value for which the choice holds; empty where it holds as far down as was tried
 * @param to the greatest value; empty where it holds as far up as was tried
 * @param trials what was tried, in order of size, the planned value among them
 */
public record HoldRange(Lever lever, double value, OptionalDouble from, OptionalDouble to, List<Trial> trials) {

    /** A choice holds while it costs at most this share more than the best. */
    public static final double TOLERATED = 0.02;

    public HoldRange {
        trials = trials.stream()
                .sorted(Comparator.comparingDouble(Trial::factor))
                .toList();
    }

    /** What was tried next below the least value for which the choice holds; empty where it holds as far down as was tried. */
    public Optional<Trial> below() {
        return from.isEmpty()
                ? Optional.empty()
                : trials.stream()
                        .filter(trial -> trial.factor() * value < from.getAsDouble())
                        .max(Comparator.comparingDouble(Trial::factor));
    }

    /** What was tried next above the greatest value for which it holds; empty where it holds as far up as was tried. */
    public Optional<Trial> above() {
        return to.isEmpty()
                ? Optional.empty()
                : trials.stream()
                        .filter(trial -> trial.factor() * value > to.getAsDouble())
                        .min(Comparator.comparingDouble(Trial::factor));
    }

    /** The same with what the plan itself says of the planned value. */
    public HoldRange planned(Candidate chosen) {
        Trial as = new Trial(1, chosen.purchase(), chosen.cost(), chosen.cost(), chosen.meetsTarget());
        return new HoldRange(
                lever,
                value,
                from,
                to,
                trials.stream().map(trial -> trial.factor() == 1 ? as : trial).toList());
    }

    public static HoldRange of(Lever lever, double value, List<Trial> trials) {
        List<Trial> up = trials.stream()
                .filter(trial -> trial.factor() >= 1)
                .sorted(Comparator.comparingDouble(Trial::factor))
                .toList();
        List<Trial> down = trials.stream()
                .filter(trial -> trial.factor() <= 1)
                .sorted(Comparator.comparingDouble(Trial::factor).reversed())
                .toList();
        return new HoldRange(lever, value, edge(down, value), edge(up, value), trials);
    }

    /**
     * Where the choice ceases to hold on the way through these trials, by a straight line between the two around it. What it costs too
     * much at the planned value already, on the futures that were tried, is taken off.
     */
    private static OptionalDouble edge(List<Trial> outwards, double value) {
        double already = Math.max(0, outwards.get(0).regretShare());
        for (int i = 1; i < outwards.size(); i++) {
            Trial inner = outwards.get(i - 1);
            Trial outer = outwards.get(i);
            if (!outer.chosenMeetsTarget() && outwards.get(0).chosenMeetsTarget()) {
                return OptionalDouble.of(value * (inner.factor() + outer.factor()) / 2);
            }
            double before = inner.regretShare() - already;
            double after = outer.regretShare() - already;
            if (after > TOLERATED) {
                double part = (TOLERATED - before) / (after - before);
                return OptionalDouble.of(value * (inner.factor() + part * (outer.factor() - inner.factor())));
            }
        }
        return OptionalDouble.empty();
    }
}
