package dev.headroom.cli.capacity;

import dev.headroom.cli.console.Digits;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fitted curves in a line each, with the intervals of their parameters and how far they may be read. */
final class CurveWords {

    private CurveWords() {}

    /** By name of the curve; where several endpoints were measured, with the kind and number of the endpoint before it. */
    static Map<String, String> of(List<EndpointCapacity> endpoints) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < endpoints.size(); i++) {
            String prefix = endpoints.size() == 1 ? "" : kind(endpoints.get(i)) + (i + 1) + ".";
            of(endpoints.get(i)).forEach((name, line) -> words.put(prefix + name, line));
        }
        return words;
    }

    private static String kind(EndpointCapacity endpoint) {
        return endpoint.run().endpoint() instanceof Endpoint.Provisioned ? "provisioned" : "onDemand";
    }

    private static Map<String, String> of(EndpointCapacity endpoint) {
        Map<String, String> words = new LinkedHashMap<>();
        endpoint.scaling().ifPresent(fit -> words.put("throughput", throughput(fit)));
        endpoint.curves().ifPresent(curves -> {
            curves.timePerToken()
                    .forEach(curve -> words.put("timePerToken" + quantile(curve), line(curve, "request in flight")));
            curves.timeToFirstToken()
                    .forEach(curve -> words.put("timeToFirstToken" + quantile(curve), line(curve, "input token")));
        });
        return words;
    }

    private static String quantile(LatencyCurve curve) {
        return format("P%.0f", 100 * curve.quantile());
    }

    private static String throughput(UslFit fit) {
        double peak = fit.curve().peakConcurrency();
        String where = fit.bracketsPeak()
                ? format("most at %.0f in flight", peak)
                : format("its most lies beyond the %.0f in flight that were tested", fit.largestTested());
        return format(
                "lambda %s requests/s, sigma %s, kappa %s; %s",
                spoken(fit.lambda()), spoken(fit.sigma()), spoken(fit.kappa()), where);
    }

    private static String line(LatencyCurve curve, String unit) {
        String flat = curve.knee()
                .map(knee -> format(" to %s %ss", spoken(knee), unit))
                .orElse("");
        return format(
                "%s ms%s, then %s ms for each %s; off by %s ms, read to %,.0f",
                spoken(curve.baseMillis()),
                flat,
                spoken(curve.millisPerUnit()),
                unit,
                Digits.three(curve.residualMillis()),
                curve.reach());
    }

    private static String spoken(Estimate estimate) {
        return format(
                "%s (%s to %s at %.0f %%)",
                Digits.of(estimate.value(), 4),
                Digits.of(estimate.low(), 4),
                Digits.of(estimate.high(), 4),
                100 * estimate.confidence());
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
