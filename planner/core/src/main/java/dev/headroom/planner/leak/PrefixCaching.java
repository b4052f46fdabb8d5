package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.usage.PromptPrefixes;
import dev.headroom.planner.usage.PromptPrefixes.Beginnings;
import dev.headroom.planner.usage.PromptPrefixes.Least;
import dev.headroom.planner.usage.UsageInterval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prompts that begin alike and are not read from a cache, by beginnings that were seen, and never by what prompts usually have in common. */
final class PrefixCaching {

    private static final LeakKind KIND = LeakKind.NO_CACHING;
    /** What saves a smaller share of the cost is left alone. */
    private static final double LEAST_SAVING = 0.01;

    private final LeakScene scene;
    private final ModelPrices prices;
    private final Use lately;

    PrefixCaching(LeakScene scene, ModelPrices prices) {
        this.scene = scene;
        this.prices = prices;
        this.lately = Use.of(scene.lately());
    }

    LeakFinding find() {
        if (lately.cacheReadShare() > 0) {
            return new Tight(
                    KIND, Math.round(100 * lately.cacheReadShare()) + " % of the prompts is read from a cache");
        }
        Optional<PromptPrefixes> seen = seen();
        if (seen.isEmpty()) {
            return new Untold(
                    KIND,
                    "prompts, to see how many begin alike; a usage history has only their lengths, unless invocation logs with"
                            + " bodies are imported with --prompt-beginnings");
        }
        Optional<Least> least = CacheMinimum.of(scene.history().modelId());
        Optional<BigDecimal> written = prices.cache().flatMap(PrefixCaching::written);
        if (least.isEmpty() || written.isEmpty()) {
            return new Untold(
                    KIND,
                    least.isEmpty()
                            ? "a model of which is known from how many tokens on its cache takes a prompt's beginning"
                            : "what this model's cache costs, read and written, in the price book");
        }
        double read = prices.cache().orElseThrow().usdPerMillionRead().doubleValue();
        return judged(seen.get(), least.get(), read, written.get().doubleValue());
    }

    private static Optional<BigDecimal> written(CachePrices cache) {
        return Optional.ofNullable(cache.usdPerMillionWritten().get(CacheLife.FIVE_MINUTES))
                .or(() -> Optional.ofNullable(cache.usdPerMillionWritten().get(CacheLife.THIRTY_MINUTES)));
    }

    private Optional<PromptPrefixes> seen() {
        Instant from = scene.lately().get(0).start();
        return scene.history().intervals().stream()
                .filter(interval -> !interval.start().isBefore(from))
                .map(UsageInterval::details)
                .flatMap(details -> details.prefixes().stream())
                .reduce(PromptPrefixes::plus);
    }

    private LeakFinding judged(PromptPrefixes seen, Least least, double read, double written) {
        Beginnings beginnings = seen.of(least);
        double input = prices.onDemand().usdPerMillionInput().doubleValue();
        double saved = beginnings.again() * (input - read) - beginnings.first() * (written - input);
        double usd = lately.inAMonth(saved / 1e6);
        double share = (double) beginnings.again() / Math.max(1, seen.promptTokens());
        if (usd < LEAST_SAVING * lately.usdPerMonth(prices.onDemand())) {
            return new Tight(
                    KIND,
                    String.format(
                            Locale.ROOT,
                            "%.1f %% of the prompts' tokens begin as another did within five minutes, with %,d tokens or"
                                    + " more; a cache would save less than 1 %%",
                            100 * share,
                            least.tokens()));
        }
        return new Leak(
                KIND,
                lately.start(),
                Exactly.of(usd),
                List.of(
                        new Evidence("share of prompt tokens in a beginning seen within 5 minutes", 0, share),
                        new Evidence(
                                "share of requests whose prompt was in the log",
                                1,
                                (double) seen.requests()
                                        / Math.max(1, lately.counts().requests())),
                        new Evidence("tokens a month that would be written", 0, lately.inAMonth((double)
                                beginnings.first())),
                        new Evidence(
                                "tokens a month that would be read", 0, lately.inAMonth((double) beginnings.again()))));
    }
}
