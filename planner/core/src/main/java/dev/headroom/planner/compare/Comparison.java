package dev.headroom.planner.compare;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.aftermath.Aftermath;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.quantity.Require;
import java.util.Optional;

/**
 * A plan against an earlier one of the same workload.
 *
 * @param then the earlier one
 * @param now the present one
 * @param attribution why the recommendation is another
 * @param aftermath the earlier forecast against what came
 */
public record Comparison(Reviewed then, Reviewed now, Answer<Attribution> attribution, Answer<Aftermath> aftermath) {

    /** @throws IllegalArgumentException where the earlier plan is of something else, is later, or is the present one */
    public Comparison {
        refusal(then, now).ifPresent(reason -> Require.that(false, reason));
    }

    /** What is known of whether the files of the earlier review are those that its plan was made from. */
    public enum Files {
        /** A manifest names them and the plan by their hashes. */
        CERTAIN,
        /** Nothing is known: its plan must come out of them to the cent. */
        UNKNOWN,
        /** A manifest names the plan, and others: they are not used. */
        OTHERS
    }

    /**
     * Compares two plans; the same, the same comparison. It plans up to 16 times.
     *
     * @throws IllegalArgumentException where the earlier plan is of something else, is later, or is the present one
     */
    public static Comparison of(Reviewed then, Reviewed now, Files files) {
        refusal(then, now).ifPresent(reason -> Require.that(false, reason));
        Optional<String> unfit = unfit(then, files);
        if (unfit.isPresent()) {
            Reviewed alone = new Reviewed(then.plan(), Optional.empty(), Optional.empty());
            return new Comparison(alone, now, Answer.none(unfit.get()), Answer.none(unfit.get()));
        }
        return new Comparison(then, now, Attributing.of(then, now, files == Files.CERTAIN), aftermath(then, now));
    }

    /** Why the demand that lies beside the earlier plan is not what it was made from. */
    private static Optional<String> unfit(Reviewed then, Files files) {
        if (then.demand().isPresent() && files == Files.OTHERS) {
            return Optional.of(
                    "the manifest beside the earlier plan names another demand.json or capacity.json than those"
                            + " that lie there; give the folder that still has the files of that plan");
        }
        return then.request()
                .filter(request -> !request.start().equals(then.plan().start()))
                .map(request -> "from the demand.json beside the earlier plan a plan would begin on " + request.start()
                        + ", and it begins on " + then.plan().start()
                        + ", so it was made from another; give the folder that still has that one");
    }

    private static Optional<String> refusal(Reviewed then, Reviewed now) {
        return other("for the workload", then.plan().workload(), now.plan().workload())
                .or(() -> other("on", then.plan().modelId(), now.plan().modelId()))
                .or(() -> other("in", then.region(), now.region()))
                .or(() -> later(then.plan(), now.plan()))
                .or(() -> then.plan().equals(now.plan())
                        ? Optional.of("the earlier plan is this very plan: nothing has changed; give the folder of the"
                                + " review before it")
                        : Optional.empty());
    }

    private static Optional<String> other(String what, String then, String now) {
        return then.equals(now)
                ? Optional.empty()
                : Optional.of("the earlier plan is " + what + " " + then + ", the plan is " + what + " " + now
                        + "; only plans of one workload, model and Region can be compared");
    }

    private static Optional<String> later(Plan then, Plan now) {
        return then.start().isAfter(now.start())
                ? Optional.of("the earlier plan begins on " + then.start() + ", after this one on " + now.start()
                        + "; give the older of the two to --against")
                : Optional.empty();
    }

    private static Answer<Aftermath> aftermath(Reviewed then, Reviewed now) {
        Optional<PlanRequest> request = then.request();
        if (request.isEmpty() || now.demand().isEmpty()) {
            return Answer.none(
                    "to hold the earlier forecast against what came, the demand.json of both reviews is needed: "
                            + (request.isEmpty() ? "that of the earlier one" : "that of this one") + " is not there");
        }
        return Aftermath.of(
                        request.get(),
                        then.plan().chosen().purchase(),
                        now.demand().get())
                .map(Answer::of)
                .orElseGet(() -> Answer.none("the usage history ends at "
                        + now.demand().get().historyEnd() + ", that of the earlier plan at "
                        + request.get().demand().historyEnd() + ": fewer than " + Aftermath.LEAST_HOURS
                        + " hours have been observed since, and these say nothing of a forecast"));
    }
}
