package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.UsageCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Small requests, in nearly all hours, on a model whose maker has a cheaper one. */
final class OversizedModel {

    private static final LeakKind KIND = LeakKind.OVERSIZED_MODEL;
    private static final double NEARLY_ALL = 0.95;

    private final LeakScene scene;

    OversizedModel(LeakScene scene) {
        this.scene = scene;
    }

    /** @param others on-demand prices of other models in the same Region */
    LeakFinding find(TokenPrice price, List<TokenPrice> others) {
        List<UseHour> hours = scene.lately();
        LeakRules.Small small = scene.rules().small();
        double prompt = inNearlyAllHours(hours, UseHour::prompt);
        double output = inNearlyAllHours(hours, UsageCounts::outputTokens);
        if (prompt > small.promptTokens() || output > small.outputTokens()) {
            return new Tight(
                    KIND,
                    String.format(
                            Locale.ROOT,
                            "requests are not small: %,.0f prompt and %,.0f output tokens in the hours of the largest",
                            prompt,
                            output));
        }
        Use lately = Use.of(hours);
        double paid = lately.usdPerMonth(price);
        Optional<TokenPrice> next = others.stream()
                .filter(other -> Maker.of(other.modelId()).equals(Maker.of(price.modelId())))
                .filter(other -> lately.usdPerMonth(other) <= scene.rules().cheaper() * paid)
                .max(Comparator.<TokenPrice>comparingDouble(lately::usdPerMonth)
                        .thenComparing(TokenPrice::modelId, Comparator.reverseOrder()));
        return next.map(other -> leak(lately, price, other, new Sizes(prompt, output)))
                .orElseGet(() -> new Untold(
                        KIND,
                        "a cheaper model of the same maker in " + price.region()
                                + " in the price book; there is none"));
    }

    private record Sizes(double prompt, double output) {}

    private LeakFinding leak(Use lately, TokenPrice price, TokenPrice other, Sizes sizes) {
        LeakRules.Small small = scene.rules().small();
        return new Leak(
                KIND,
                lately.start(),
                Exactly.of(lately.usdPerMonth(price) - lately.usdPerMonth(other)),
                List.of(
                        new Evidence("prompt tokens per request", small.promptTokens(), sizes.prompt),
                        new Evidence("output tokens per request", small.outputTokens(), sizes.output),
                        new Evidence(
                                "US dollars a month, " + other.modelId() + " beside it",
                                lately.usdPerMonth(other),
                                lately.usdPerMonth(price))));
    }

    private static double inNearlyAllHours(List<UseHour> hours, ToDoubleFunction<UsageCounts> tokens) {
        double[] sizes = hours.stream()
                .filter(hour -> hour.counts().requests() > 0)
                .mapToDouble(hour ->
                        tokens.applyAsDouble(hour.counts()) / hour.counts().requests())
                .toArray();
        return sizes.length == 0 ? Double.POSITIVE_INFINITY : Sample.of(sizes).quantile(NEARLY_ALL);
    }
}
