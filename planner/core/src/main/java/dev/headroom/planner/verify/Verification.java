package dev.headroom.planner.verify;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;

/**
 * A plan that was put to the test.
 *
 * @param modelId the plan's model
 * @param workload the plan's workload
 * @param planStart when the plan begins
 * @param planSeed what its futures were drawn with
 * @param purchase what it recommends, as a reader would say it
 * @param at when it was verified
 * @param place where: {@code emulator}, {@code aws} or an endpoint
 * @param seed of the requests
 * @param rule of admission that the replay by request went by, said before the test
 * @param tolerance by which a share might be off, and dollars in proportion
 * @param hours that were sent, at least one
 */
public record Verification(
        String modelId,
        String workload,
        Instant planStart,
        long planSeed,
        String purchase,
        Instant at,
        String place,
        long seed,
        String rule,
        double tolerance,
        List<VerifiedHour> hours) {

    /**
     * How it was done.
     *
     * @param at when
     * @param place where
     * @param seed of the requests
     */
    public record Circumstances(Instant at, String place, long seed) {}

    /** @throws IllegalArgumentException where no hour was sent */
    public Verification {
        hours = List.copyOf(hours);
        Require.that(!hours.isEmpty(), "no hour was verified");
    }

    /** Of hours of a plan that were sent. */
    public static Verification of(Plan plan, Circumstances how, List<Verified> hours) {
        Comparison first = hours.get(0).comparison();
        return new Verification(
                plan.modelId(),
                plan.workload(),
                plan.start(),
                plan.rules().seed(),
                plan.chosen().purchase().toString(),
                how.at(),
                how.place(),
                how.seed(),
                first.prediction().rule(),
                first.tolerance(),
                hours.stream().map(VerifiedHour::of).toList());
    }

    /** Whether it is this plan that was verified, as far as can be told. */
    public boolean isOf(Plan plan) {
        return modelId.equals(plan.modelId())
                && workload.equals(plan.workload())
                && planStart.equals(plan.start())
                && planSeed == plan.rules().seed()
                && purchase.equals(plan.chosen().purchase().toString());
    }
}
