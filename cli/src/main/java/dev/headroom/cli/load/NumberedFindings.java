package dev.headroom.cli.load;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.BoundaryVerdict;
import dev.headroom.planner.search.FrontierFit;
import dev.headroom.planner.search.FrontierTerm;
import dev.headroom.planner.search.Identified;
import dev.headroom.planner.search.LimiterFit;
import dev.headroom.planner.search.QuotaHold;
import dev.headroom.planner.statistics.AbDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Findings of load tests as numbers with their units, for programs. What is not known, or open, is null. */
final class NumberedFindings {

    private static final String VERDICT = "verdict";

    private NumberedFindings() {}

    /** Names with values, in order; a value may be null. */
    static final class Numbers {

        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        static Numbers of(String name, @Nullable Object value) {
            return new Numbers().and(name, value);
        }

        Numbers and(String name, @Nullable Object value) {
            values.put(name, value instanceof Numbers numbers ? numbers.values : value);
            return this;
        }

        Numbers and(Numbers others) {
            values.putAll(others.values);
            return this;
        }

        Map<String, @Nullable Object> values() {
            return values;
        }
    }

    static Numbers held(QuotaHold held, double share) {
        Map<String, Object> allowed = new LinkedHashMap<>();
        held.allowed().forEach((quota, perMinute) -> allowed.put(quota.name(), perMinute));
        return Numbers.of("share", share)
                .and("requestsPerSecond", held.requestsPerSecond())
                .and("binding", held.binding().name())
                .and("allowedRequestsPerMinute", allowed);
    }

    static Numbers boundary(BoundaryVerdict verdict) {
        if (verdict instanceof BoundaryVerdict.Smooth smooth) {
            return Numbers.of(VERDICT, "smooth").and("load", estimate(smooth.load()));
        }
        if (verdict instanceof BoundaryVerdict.Cliff cliff) {
            return Numbers.of(VERDICT, "cliff")
                    .and("lastPass", cliff.lastPass())
                    .and("firstFail", cliff.firstFail())
                    .and("jumpOfShare", cliff.jump())
                    .and("low", finite(cliff.low()))
                    .and("high", finite(cliff.high()))
                    .and("confidence", cliff.confidence());
        }
        if (verdict instanceof BoundaryVerdict.NeverPasses never) {
            return Numbers.of(VERDICT, "neverPasses").and("lowestTried", never.lowest());
        }
        if (verdict instanceof BoundaryVerdict.NeverFails never) {
            return Numbers.of(VERDICT, "neverFails").and("highestTried", never.highest());
        }
        BoundaryVerdict.OutOfTrials out = (BoundaryVerdict.OutOfTrials) verdict;
        return Numbers.of(VERDICT, "outOfTrials")
                .and("lastPass", orNull(out.lastPass()))
                .and("firstFail", orNull(out.firstFail()));
    }

    static Numbers limiter(LimiterFit fit) {
        if (fit instanceof LimiterFit.NeverRefused never) {
            return Numbers.of(VERDICT, "neverRefused")
                    .and("admitted", never.admitted())
                    .and("requestsPerSecondAtLeast", never.ratePerSecondAtLeast());
        }
        if (fit instanceof LimiterFit.NeverAdmitted never) {
            return Numbers.of(VERDICT, "neverAdmitted").and("refused", never.refused());
        }
        LimiterFit.Fitted fitted = (LimiterFit.Fitted) fit;
        LimiterFit.Window window = fitted.window();
        return Numbers.of(VERDICT, "fitted")
                .and("shape", fitted.shape().name().toLowerCase(Locale.ROOT))
                .and("requestsPerSecond", identified(fitted.ratePerSecond()))
                .and("burstRequests", identified(fitted.burst()))
                .and(
                        "window",
                        Numbers.of("seconds", window.length().toNanos() / 1e9).and("requests", window.limit()))
                .and("logLikelihoodLead", fitted.lead())
                .and("shareNotExplained", fitted.strays());
    }

    private static Numbers identified(Identified number) {
        if (number instanceof Identified.Within within) {
            return estimate(within.estimate());
        }
        if (number instanceof Identified.AtLeast least) {
            return range(least.best(), least.value(), null);
        }
        return number instanceof Identified.AtMost most
                ? range(most.best(), null, most.value())
                : range(null, null, null);
    }

    private static Numbers range(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        return Numbers.of("value", value).and("low", low).and("high", high).and("confidence", null);
    }

    /** One quantile of two endpoints. */
    static Numbers difference(double quantile, AbDifference difference) {
        return Numbers.of("quantile", quantile)
                .and("a", difference.a())
                .and("b", difference.b())
                .and("difference", estimate(difference.difference()))
                .and("rounds", difference.rounds());
    }

    /** A model of a latency in milliseconds, with the covariance of its coefficients in the order of its terms. */
    static Numbers frontier(FrontierFit fit) {
        List<Map<String, @Nullable Object>> terms = new ArrayList<>();
        for (int i = 0; i < fit.terms().size(); i++) {
            FrontierTerm term = fit.terms().get(i);
            terms.add(Numbers.of("term", term.label())
                    .and("unit", unit(term))
                    .and(estimate(fit.coefficients().get(i)))
                    .values());
        }
        return Numbers.of("terms", terms)
                .and("covariance", fit.covariance())
                .and("errors", fit.errors().form().name().toLowerCase(Locale.ROOT))
                .and("errorSd", fit.errors().sd())
                .and("freedom", fit.errors().freedom())
                .and("rSquared", fit.quality().rSquared())
                .and("lackOfFitP", orNull(fit.quality().lackOfFit()));
    }

    private static String unit(FrontierTerm term) {
        return switch (term) {
            case CONSTANT -> "ms";
            case INPUT -> "ms per input token";
            case OUTPUT -> "ms per output token";
            case LOAD -> "ms per request in flight";
            case INPUT_LOAD -> "ms per input token and request in flight";
            case LOAD_SQUARED -> "ms per square of requests in flight";
        };
    }

    static Numbers estimate(Estimate estimate) {
        return Numbers.of("value", finite(estimate.value()))
                .and("low", finite(estimate.low()))
                .and("high", finite(estimate.high()))
                .and("confidence", estimate.confidence());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }
}
