package dev.headroom.emulator.fault;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What goes wrong, and when; the first rule that strikes counts.
 *
 * @param faults the rules
 */
public record FaultPlan(List<FaultRule> faults) {

    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    /** Copies. */
    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** The fault of one request. Draws as often as there are rules, whatever strikes. */
    public Optional<FaultRule> draw(String model, boolean streamed, double seconds, SplittableRandom random) {
        Optional<FaultRule> struck = Optional.empty();
        for (FaultRule rule : faults) {
            boolean drawn = random.nextDouble() < rule.share();
            if (drawn && struck.isEmpty() && rule.strikes(model, streamed, seconds)) {
                struck = Optional.of(rule);
            }
        }
        return struck;
    }
}
