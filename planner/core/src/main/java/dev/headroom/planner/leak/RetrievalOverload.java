package dev.headroom.planner.leak;

import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Far more input than output, in prompts of very different sizes, of which next to nothing is read from a cache. */
final class RetrievalOverload {

    private static final LeakKind KIND = LeakKind.RETRIEVAL_OVERLOAD;

    private final LeakScene scene;

    RetrievalOverload(LeakScene scene) {
        this.scene = scene;
    }

    LeakFinding find(TokenPrice price) {
        Use lately = Use.of(scene.lately());
        LeakRules rules = scene.rules();
        double ratio = lately.prompt() / Math.max(1, lately.counts().outputTokens());
        if (ratio < rules.inputPerOutput()) {
            return new Tight(KIND, said("%.1f input tokens for each output token", ratio));
        }
        if (lately.cacheReadShare() >= rules.cacheShare()) {
            return new Tight(KIND, said("%.0f %% of the prompts is read from a cache", 100 * lately.cacheReadShare()));
        }
        Optional<Estimate> width = PromptWidth.cvSquared(recent());
        double limit = rules.width() * rules.width();
        if (width.isEmpty() || (width.get().low() < limit && width.get().high() >= limit)) {
            return new Untold(KIND, "minutes of fewer requests, or more of them, to see how widely prompts vary");
        }
        double cv = Math.sqrt(Math.max(0, width.get().value()));
        return cv < rules.width()
                ? new Tight(KIND, said("prompts are of one size, they spread by %.0f %% of their mean", 100 * cv))
                : leak(lately, ratio, cv, price);
    }

    private List<UsageInterval> recent() {
        Instant from = scene.lately().get(0).start();
        return scene.history().intervals().stream()
                .filter(interval -> !interval.start().isBefore(from))
                .toList();
    }

    private LeakFinding leak(Use lately, double ratio, double cv, TokenPrice price) {
        LeakRules rules = scene.rules();
        double beyond =
                lately.prompt() - rules.inputPerOutput() * lately.counts().outputTokens();
        double paid = 1 - lately.cacheReadShare();
        double usd = lately.inAMonth(price.usd(Math.max(0, beyond) * paid, 0));
        if (!(usd > 0)) {
            return new Tight(KIND, "what is beyond the limit costs nothing");
        }
        return new Leak(
                KIND,
                lately.start(),
                Exactly.of(usd),
                List.of(
                        new Evidence("input tokens for each output token", rules.inputPerOutput(), ratio),
                        new Evidence("share of prompts read from a cache", rules.cacheShare(), lately.cacheReadShare()),
                        new Evidence("coefficient of variation between prompts", rules.width(), cv)));
    }

    private static String said(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
