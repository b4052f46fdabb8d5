package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Looks for every kind of leak in a usage history. Nothing is claimed that the history does not show: what it cannot show is
 * answered with what that would take.
 */
public final class LeakFinder {

    private LeakFinder() {}

    /**
     * What is known beside the history.
     *
     * @param zone where the workload's days begin and end
     * @param prices of its model in its Region
     * @param others on-demand prices of all models in that Region
     * @param deferrableShare the share of its tokens that may wait a day, from 0 to 1
     * @param goal how long an answer may take; absent where nobody says, and then late is what is slower than usual
     */
    public record Known(
            ZoneId zone,
            ModelPrices prices,
            List<TokenPrice> others,
            double deferrableShare,
            Optional<LatencyGoal> goal) {
        public Known {
            others = List.copyOf(others);
        }
    }

    /**
     * One finding for each kind. The same seed, the same findings.
     *
     * @throws IllegalArgumentException where nothing was requested in the last 28 days
     */
    public static Leaks find(UsageHistory history, Known known, LeakRules rules, long seed) {
        LeakScene scene = LeakScene.of(history, known.zone(), rules);
        Use lately = Use.of(scene.lately());
        Require.that(
                lately.counts().requests() > 0,
                "the history of " + history.workload()
                        + " has no requests in its last 28 days; nothing leaks of nothing");
        TokenPrice price = known.prices().onDemand();
        return new Leaks(
                history.modelId(),
                price.region(),
                history.workload(),
                history.start(),
                history.end(),
                lately.usdPerMonth(price),
                findings(scene, known, new SplittableRandom(seed)));
    }

    private static List<LeakFinding> findings(LeakScene scene, Known known, SplittableRandom random) {
        TokenPrice price = known.prices().onDemand();
        return List.of(
                new SizeGrowth(LeakKind.PROMPT_INFLATION, "prompt tokens per request", UseHour::prompt, scene)
                        .find(now -> (1 - now.cacheReadShare()) * price.usd(1, 0), random.split()),
                new RetrievalOverload(scene).find(price),
                new SizeGrowth(LeakKind.OUTPUT_DRIFT, "output tokens per request", UsageCounts::outputTokens, scene)
                        .find(now -> price.usd(0, 1), random.split()),
                new OversizedModel(scene).find(price, known.others()),
                new CapacityPressure(scene, known.prices()).find(known.goal(), random.split()),
                new PrefixCaching(scene, known.prices()).find(),
                batching(scene, known));
    }

    private static LeakFinding batching(LeakScene scene, Known known) {
        if (known.deferrableShare() == 0) {
            return new Tight(LeakKind.NOT_BATCHED, "by its owners nothing of it may wait");
        }
        if (known.prices().batch().isEmpty()) {
            return new Untold(LeakKind.NOT_BATCHED, "a batch price of this model in the price book");
        }
        Use lately = Use.of(scene.lately());
        double atOnce = lately.usdPerMonth(known.prices().onDemand());
        double later = lately.usdPerMonth(known.prices().batch().get());
        double usd = known.deferrableShare() * (atOnce - later);
        return usd > 0
                ? new Leak(
                        LeakKind.NOT_BATCHED,
                        lately.start(),
                        Exactly.of(usd),
                        List.of(
                                new Evidence("share of tokens that may wait", 0, known.deferrableShare()),
                                new Evidence("US dollars a month, batch beside on demand", later, atOnce)))
                : new Tight(LeakKind.NOT_BATCHED, "batch is not cheaper");
    }
}
