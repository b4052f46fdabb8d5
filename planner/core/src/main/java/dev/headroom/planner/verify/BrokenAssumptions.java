package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says which assumption of a plan failed where a figure did not hold. Each sentence rests on something that was seen; where nothing was,
 * that is said.
 */
public final class BrokenAssumptions {

    /** Nearer than this, a quantity is taken to be as it was assumed. */
    private static final double NEAR = 0.05;

    private final List<String> found = new ArrayList<>();

    private BrokenAssumptions() {}

    /**
     * What was seen beside the figures.
     *
     * @param observation where each request ended
     * @param carriage what full doors let through
     * @param doubts what makes the measurements themselves doubtful
     */
    public record Evidence(Observation observation, Carriage carriage, List<String> doubts) {

        public Evidence {
            doubts = List.copyOf(doubts);
        }
    }

    /** In one sentence each; empty where everything held. */
    public static List<String> of(Comparison comparison, Evidence evidence) {
        if (comparison.rows().stream().noneMatch(BrokenAssumptions::isMissed)) {
            return List.of();
        }
        BrokenAssumptions broken = new BrokenAssumptions();
        evidence.doubts().forEach(broken::doubt);
        broken.failures(evidence.observation());
        broken.sizes(evidence.observation());
        if (isMissed(comparison.spilled()) || isMissed(comparison.usdPerHour())) {
            evidence.carriage().units().ifPresent(broken::units);
        }
        if (isMissed(comparison.throttled())) {
            evidence.carriage().onDemand().ifPresent(broken::quota);
        }
        broken.admission(comparison);
        if (broken.found.isEmpty()) {
            broken.found.add("no assumption that can be checked explains the difference");
        }
        return List.copyOf(broken.found);
    }

    private void doubt(String doubt) {
        if (doubt.startsWith("client-bound") || doubt.startsWith("emulator-bound")) {
            found.add("the measurement itself: " + doubt);
        }
    }

    private void failures(Observation observation) {
        int failed = observation.count(Observation.End.FAILED);
        if (failed > 0.01 * observation.fates().size()) {
            found.add(format(
                    "the service: %,d of %,d requests were neither answered nor refused",
                    failed, observation.fates().size()));
        }
    }

    private void sizes(Observation observation) {
        List<TokenRates> means = observation.meantAndCounted();
        TokenRates meant = means.get(0);
        TokenRates counted = means.get(1);
        if (isOff(counted.inputPerMinute(), meant.inputPerMinute())
                || isOff(counted.outputPerMinute(), meant.outputPerMinute())) {
            found.add(format(
                    "request sizes: answered requests had %,.0f input and %,.0f output tokens at the mean, meant were %,.0f and"
                            + " %,.0f",
                    counted.inputPerMinute(),
                    counted.outputPerMinute(),
                    meant.inputPerMinute(),
                    meant.outputPerMinute()));
        }
    }

    private static boolean isOff(double counted, double meant) {
        return Math.abs(counted - meant) > NEAR * meant;
    }

    private static boolean isMissed(Comparison.Row row) {
        return row.verdict() == Verdict.NOT_HELD;
    }

    private void units(double share) {
        if (Math.abs(share - 1) > NEAR) {
            found.add(format(
                    "unit capacity: in minutes that asked for a quarter more than the units hold, they carried %.0f %% of what"
                            + " is planned with",
                    100 * share));
        }
    }

    private void quota(Carriage.Refusing refusing) {
        if (Math.abs(refusing.quotaShare() - 1) > NEAR) {
            found.add(format(
                    "on-demand quota: while it refused, on demand admitted %.0f %% of the quota that is planned with, %,.0f of"
                            + " %,.0f requests a minute%s",
                    100 * refusing.quotaShare(),
                    refusing.requestsPerMinute(),
                    refusing.knockedPerMinute(),
                    refusing.quotaShare() < 1
                            ? "; a lower quota, or one of requests that the plan does not know, binds"
                            : ""));
        }
    }

    /** Only what the replay by request comes to, and the plan does not, is a matter of how requests come and are let in. */
    private void admission(Comparison comparison) {
        boolean explained = comparison.rows().stream()
                .filter(BrokenAssumptions::isMissed)
                .allMatch(row -> row.byRequestVerdict() != Verdict.NOT_HELD);
        if (explained) {
            found.add(
                    "admission and arrivals within a minute: the same units, quotas and requests, admitted one by one, come to"
                            + " what was observed, where the plan takes a minute as a whole ("
                            + comparison.prediction().rule() + ")");
        }
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
