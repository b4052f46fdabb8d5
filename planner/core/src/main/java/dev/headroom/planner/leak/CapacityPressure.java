package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LatencyRise.Late;
import dev.headroom.planner.leak.LatencyRise.Level;
import dev.headroom.planner.leak.LatencyRise.Rising;
import dev.headroom.planner.leak.LatencyRise.Unknown;
import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.UsageCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Requests that the service refused, and requests that it answered late because others were asked at the same time. What both cost is demand
 * that went unserved or was asked again, and answers that were paid for and came too late.
 */
final class CapacityPressure {

    private static final LeakKind KIND = LeakKind.CAPACITY_PRESSURE;

    private final LeakScene scene;
    private final ModelPrices prices;
    private final Use lately;

    CapacityPressure(LeakScene scene, ModelPrices prices) {
        this.scene = scene;
        this.prices = prices;
        this.lately = Use.of(scene.lately());
    }

    /** One of the two ways, with what shows it. */
    private record Part(Instant since, Estimate usdPerMonth, List<Evidence> evidence) {}

    LeakFinding find(Optional<LatencyGoal> goal, SplittableRandom random) {
        List<LatencyRise.Answer> answers = new ArrayList<>();
        double falseAlarms = scene.rules().falseAlarms() / LatencyRise.Kind.values().length;
        for (LatencyRise.Kind kind : LatencyRise.Kind.values()) {
            answers.add(new LatencyRise(scene, kind, goal).find(falseAlarms, random.split()));
        }
        List<Part> parts = new ArrayList<>();
        refused().ifPresent(parts::add);
        answers.stream()
                .flatMap(answer -> late(answer).stream())
                .max(Comparator.comparingDouble(part -> part.usdPerMonth.value()))
                .ifPresent(parts::add);
        if (!parts.isEmpty()) {
            return leak(parts);
        }
        return answers.stream()
                .filter(Rising.class::isInstance)
                .map(Rising.class::cast)
                .filter(rising -> rising.late().isEmpty() && isSlower(rising))
                .findFirst()
                .<LeakFinding>map(rising -> new Untold(
                        KIND,
                        "single latencies, to count the requests that are late; their mean says that the "
                                + said(rising) + " since " + rising.since()))
                .orElseGet(() -> new Tight(KIND, refusals() + "; " + latencies(answers)));
    }

    private static Leak leak(List<Part> parts) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.addAll(part.evidence));
        Instant since =
                parts.stream().map(Part::since).min(Comparator.naturalOrder()).orElseThrow();
        double confidence = parts.get(0).usdPerMonth.confidence();
        return new Leak(
                KIND,
                since,
                new Estimate(
                        parts.stream()
                                .mapToDouble(part -> part.usdPerMonth.value())
                                .sum(),
                        parts.stream()
                                .mapToDouble(part -> part.usdPerMonth.low())
                                .sum(),
                        parts.stream()
                                .mapToDouble(part -> part.usdPerMonth.high())
                                .sum(),
                        confidence),
                evidence);
    }

    private double usdPerRequest() {
        return lately.usdPerMonth(prices.onDemand())
                / Math.max(1, lately.counts().requests());
    }

    private double refusedShare() {
        long refused = lately.counts().throttles();
        return (double) refused / Math.max(1, refused + lately.counts().requests());
    }

    private String refusals() {
        return lately.counts().throttles() == 0
                ? "the history has no refused request"
                : said("%.3f %% of the requests were refused", 100 * refusedShare());
    }

    private Optional<Part> refused() {
        long refused = lately.counts().throttles();
        double usd = refused * usdPerRequest();
        if (refusedShare() < scene.rules().refusedShare() || !(usd > 0)) {
            return Optional.empty();
        }
        List<UseHour> hours = scene.lately();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("share of requests refused", scene.rules().refusedShare(), refusedShare()));
        evidence.add(new Evidence("refused requests a month", 0, lately.inAMonth((double) refused)));
        if (hours.stream().anyMatch(hour -> hour.counts().throttles() == 0)) {
            evidence.add(new Evidence(
                    "median tokens an hour, with refusals and without",
                    tokens(hours, counts -> counts.throttles() == 0),
                    tokens(hours, counts -> counts.throttles() > 0)));
        }
        return Optional.of(new Part(firstRefusal(hours).start(), Exactly.of(usd), evidence));
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

    private boolean isSlower(Rising rising) {
        return rising.share() >= scene.rules().slower();
    }

    private Optional<Part> late(LatencyRise.Answer answer) {
        if (!(answer instanceof Rising rising)
                || !isSlower(rising)
                || rising.late().isEmpty()) {
            return Optional.empty();
        }
        Late late = rising.late().get();
        Estimate usd = late.byLoad().map(requests -> requests * usdPerRequest());
        return usd.low() > 0 ? Optional.of(new Part(rising.since(), usd, evidence(rising, late))) : Optional.empty();
    }

    private List<Evidence> evidence(Rising rising, Late late) {
        String label = rising.kind().label();
        double byLoad = late.byLoad().value();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(
                "mean " + label + " in ms, at busy and at quiet load", rising.quietMillis(), rising.busyMillis()));
        evidence.add(new Evidence(
                said("share of requests with a %s beyond %.0f ms", label, late.limitMillis()),
                late.allowed(),
                late.share()));
        evidence.add(new Evidence("requests a month that are late by load", 0, lately.inAMonth(byLoad)));
        prices.tier(TokenTier.PRIORITY)
                .ifPresent(priority -> evidence.add(new Evidence(
                        "US dollars a month for these on the Priority tier, beside on demand",
                        byLoad * usdPerRequest(),
                        byLoad
                                * lately.usdPerMonth(priority)
                                / Math.max(1, lately.counts().requests()))));
        return evidence;
    }

    private static String latencies(List<LatencyRise.Answer> answers) {
        Optional<Rising> rising = answers.stream()
                .filter(Rising.class::isInstance)
                .map(Rising.class::cast)
                .findFirst();
        if (rising.isPresent()) {
            return "the " + said(rising.get()) + ", which makes no request late for certain";
        }
        return answers.stream().anyMatch(Level.class::isInstance)
                ? "its latency does not rise with load"
                : "pressure by latency cannot be told, it takes "
                        + answers.stream()
                                .filter(Unknown.class::isInstance)
                                .map(answer -> ((Unknown) answer).missing())
                                .max(Comparator.comparingInt(String::length))
                                .orElseThrow();
    }

    private static String said(Rising rising) {
        return said(
                "%s rises by %.0f %% from quiet to busy minutes", rising.kind().label(), 100 * rising.share());
    }

    private static String said(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
