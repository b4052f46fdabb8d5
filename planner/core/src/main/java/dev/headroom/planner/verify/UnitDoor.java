package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.Allowance;
import dev.headroom.planner.replay.Replay;
import dev.headroom.planner.replay.Replayed;
import dev.headroom.planner.replay.ServedReplay;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.replay.ServingPace;
import dev.headroom.planner.replay.StreamRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** How a pool of units lets requests in. AWS publishes no rule. */
public sealed interface UnitDoor {

    /**
     * Each request whole, where all of it fits: what it will have used is taken as it comes.
     *
     * @param rule of admission
     * @param service how long what is reserved is held
     */
    record AtStart(AdmissionRule rule, ServiceTime service) implements UnitDoor {

        @Override
        public Replayed of(List<StreamRequest> stream, TokenRates unit, ModelUnits pool) {
            return Replay.of(stream, Allowance.of(unit, pool), rule, service);
        }

        @Override
        public String label() {
            return "a request is let in where all of it fits, allowances of " + rule.label();
        }
    }

    /**
     * As {@link ServedReplay} has it.
     *
     * @param length how long an allowance may be saved up, above 0
     * @param pace of answers
     */
    record AsServed(Duration length, ServingPace pace) implements UnitDoor {

        @Override
        public Replayed of(List<StreamRequest> stream, TokenRates unit, ModelUnits pool) {
            return ServedReplay.of(stream, unit, pool, length, pace);
        }

        @Override
        public String label() {
            return "requests are let in while anything is left, output is taken as it is served, allowances of "
                    + BigDecimal.valueOf(length.toNanos(), 9)
                            .stripTrailingZeros()
                            .toPlainString() + " s refilled evenly";
        }
    }

    /** What a pool makes of a stream that is not empty. */
    Replayed of(List<StreamRequest> stream, TokenRates unit, ModelUnits pool);

    /** As a reader would say it. */
    String label();
}
