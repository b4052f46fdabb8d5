package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.UsageCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Requests that the service refused: what they would have cost is demand that went unserved, or was asked again. */
final class CapacityPressure {

    private static final LeakKind KIND = LeakKind.CAPACITY_PRESSURE;

    private final LeakScene scene;

    CapacityPressure(LeakScene scene) {
        this.scene = scene;
    }

    LeakFinding find(TokenPrice price) {
        List<UseHour> hours = scene.lately();
        Use lately = Use.of(hours);
        long refused = lately.counts().throttles();
        double share = (double) refused / Math.max(1, refused + lately.counts().requests());
        double usd = refused
                * lately.usdPerMonth(price)
                / Math.max(1, lately.counts().requests());
        if (share < scene.rules().refusedShare() || !(usd > 0)) {
            return new Tight(
                    KIND,
                    refused == 0
                            ? "the history has no refused request"
                            : String.format(Locale.ROOT, "%.3f %% of the requests were refused", 100 * share));
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("share of requests refused", scene.rules().refusedShare(), share));
        evidence.add(new Evidence("refused requests a month", 0, lately.inAMonth((double) refused)));
        if (hours.stream().anyMatch(hour -> hour.counts().throttles() == 0)) {
            evidence.add(new Evidence(
                    "median tokens an hour, with refusals and without",
                    tokens(hours, counts -> counts.throttles() == 0),
                    tokens(hours, counts -> counts.throttles() > 0)));
        }
        return new Leak(KIND, firstRefusal(hours).start(), Exactly.of(usd), evidence);
    }

    private static UseHour firstRefusal(List<UseHour> hours) {
        return hours.stream()
                .filter(hour -> hour.counts().throttles() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static double tokens(List<UseHour> hours, Predicate<UsageCounts> which) {
        return Sample.of(hours.stream()
                        .map(UseHour::counts)
                        .filter(which)
                        .mapToDouble(counts -> UseHour.prompt(counts) + counts.outputTokens())
                        .toArray())
                .quantile(0.5);
    }
}
