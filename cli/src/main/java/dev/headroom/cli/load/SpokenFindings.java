package dev.headroom.cli.load;

import dev.headroom.cli.console.Digits;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.BoundaryVerdict;
import dev.headroom.planner.search.Identified;
import dev.headroom.planner.search.LimiterFit;
import dev.headroom.planner.search.QuotaHold;
import dev.headroom.planner.statistics.AbDifference;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Findings of load tests as people say them. */
final class SpokenFindings {

    private SpokenFindings() {}

    static String boundary(BoundaryVerdict verdict, String unit) {
        if (verdict instanceof BoundaryVerdict.Smooth smooth) {
            return estimate(smooth.load()) + " " + unit;
        }
        if (verdict instanceof BoundaryVerdict.Cliff cliff) {
            return format(
                    "a cliff between %s and %s %s: the share changes by %.0f points at once (%s to %s at %.0f %%)",
                    Digits.three(cliff.lastPass()),
                    Digits.three(cliff.firstFail()),
                    unit,
                    100 * cliff.jump(),
                    Digits.three(cliff.low()),
                    Digits.three(cliff.high()),
                    100 * cliff.confidence());
        }
        if (verdict instanceof BoundaryVerdict.NeverPasses never) {
            return format("even %s %s misses the target; begin lower", Digits.three(never.lowest()), unit);
        }
        if (verdict instanceof BoundaryVerdict.NeverFails never) {
            return format("even %s %s meets the target; the limit is higher", Digits.three(never.highest()), unit);
        }
        BoundaryVerdict.OutOfTrials out = (BoundaryVerdict.OutOfTrials) verdict;
        return format(
                "not found in so many levels: above %s, below %s %s; allow more",
                known(out.lastPass()), known(out.firstFail()), unit);
    }

    private static String known(OptionalDouble load) {
        return load.isPresent() ? Digits.three(load.getAsDouble()) : "what was tried";
    }

    /** The quota that binds, then what each other one would allow. */
    static String held(QuotaHold held, double share) {
        String others = held.allowed().entrySet().stream()
                .filter(quota -> quota.getKey() != held.binding())
                .map(quota -> format("; %s would allow %s/s", quota.getKey().label(), perSecond(quota.getValue())))
                .collect(Collectors.joining());
        return format(
                "%s requests/s, %s %% of the %s/s that %s allow, which bind first%s",
                perSecond(held.requestsPerMinute()),
                Digits.three(100 * share),
                perSecond(held.allowed().getOrDefault(held.binding(), 0.0)),
                held.binding().label(),
                others);
    }

    private static String perSecond(double perMinute) {
        return Digits.three(perMinute / 60);
    }

    static Map<String, Object> limiter(LimiterFit fit) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (fit instanceof LimiterFit.NeverRefused never) {
            found.put(
                    "limit",
                    format(
                            "not met: %,d requests were all admitted, so it lets through at least %.2f a second, were its burst as"
                                    + " large as what it lets through in %d s; raise the rate, or hold it longer",
                            never.admitted(),
                            never.ratePerSecondAtLeast(),
                            never.bucketAtMost().toSeconds()));
        } else if (fit instanceof LimiterFit.NeverAdmitted never) {
            found.put("limit", format("all %,d requests were refused; is there a quota at all?", never.refused()));
        } else {
            LimiterFit.Fitted fitted = (LimiterFit.Fitted) fit;
            found.put("limiter", shape(fitted.shape()));
            found.put("requestsPerSecond", identified(fitted.ratePerSecond()));
            found.put("burstRequests", identified(fitted.burst()));
            found.put("decisionsNotExplained", format("%.1f %%", 100 * fitted.strays()));
        }
        return found;
    }

    private static String shape(LimiterFit.Shape shape) {
        return switch (shape) {
            case TOKEN_BUCKET -> "token bucket";
            case FIXED_WINDOW -> "fixed window";
            case UNDECIDED -> "a token bucket or a fixed window, equally likely";
            case NEITHER ->
                "neither a token bucket nor a fixed window; do others use the same quota? Try while nobody does";
        };
    }

    private static String identified(Identified number) {
        if (number instanceof Identified.Within within) {
            return estimate(within.estimate());
        }
        if (number instanceof Identified.AtLeast least) {
            return "at least " + Digits.three(least.value());
        }
        return number instanceof Identified.AtMost most ? "at most " + Digits.three(most.value()) : "not identified";
    }

    static String difference(AbDifference difference) {
        return format("A %.0f, B %.0f, B - A %s", difference.a(), difference.b(), estimate(difference.difference()));
    }

    private static String estimate(Estimate estimate) {
        return format(
                "%s (%s to %s at %.0f %%)",
                Digits.three(estimate.value()),
                Digits.three(estimate.low()),
                Digits.three(estimate.high()),
                100 * estimate.confidence());
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
