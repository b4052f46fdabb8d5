package dev.headroom.planner.review;

import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds what purchases cost against what their tokens would cost on demand. A purchase is judged by what was counted under its ARN. Where
 * nobody counted, all are judged together by demand: they carry at most what units can carry of it, and all of it where that is unknown.
 */
final class IdleJudge {

    private static final FindingKind KIND = FindingKind.IDLE;

    private final ReviewScene scene;
    private final ReviewRules rules;
    private final TokenPrice price;

    IdleJudge(ReviewScene scene, ReviewRules rules) {
        this.scene = scene;
        this.rules = rules;
        this.price = scene.prices().onDemand();
    }

    Judged judge() {
        Optional<Bought> uncounted = scene.bought().stream()
                .filter(bought ->
                        bought.carried().isEmpty() && bought.usdPerHour().signum() > 0)
                .findFirst();
        if (uncounted.isEmpty()) {
            return Judged.of(KIND, counted());
        }
        if (scene.demand().isPresent()) {
            return Judged.of(KIND, List.of(together(scene.demand().orElseThrow())));
        }
        String missing = "nobody counted what " + uncounted.get().name()
                + " carried; read the account in place of a file, or give usage.csv or demand.json";
        return new Judged(KIND, counted(), Optional.of(missing));
    }

    private List<Suspicion> counted() {
        List<Suspicion> found = new ArrayList<>();
        for (Bought bought : scene.bought()) {
            bought.carried()
                    .filter(carried -> carried.hours() >= rules.leastHours()
                            && bought.usdPerHour().signum() > 0)
                    .ifPresent(carried -> found.add(counted(bought, carried)));
        }
        return found;
    }

    private Suspicion counted(Bought bought, Carried carried) {
        double cost = bought.usdPerMonth();
        double worth = usdPerMonth(carried.rates());
        String reason = String.format(
                Locale.ROOT,
                "%s of %s carried %,d tokens in %,.0f hours, which a month long cost %s on demand, and costs %s a month",
                bought.name(),
                bought.units(),
                carried.inputTokens() + carried.outputTokens(),
                carried.hours(),
                Said.usd(worth),
                Said.usd(cost));
        return suspicion(bought.name(), cost, worth, reason + ending(bought), bought);
    }

    private String ending(Bought bought) {
        return bought.isBound(scene.now())
                ? "; it is paid for until " + bought.ends().orElseThrow()
                        + " whatever is done, so send it more or do not renew it"
                : "; nothing binds it";
    }

    /** The last bought is the first that can go: requests fill the others before it. */
    private Suspicion together(Demand demand) {
        double cost = scene.usdPerMonth();
        Optional<TokenRates> one = scene.carriedByOne();
        double worth = usdPerMonth(new Spill(demand, one, scene.held()).carried());
        String reason = String.format(
                Locale.ROOT,
                "all purchases together, %s, carry %s of the demand of %,.0f days, which a month long cost %s on demand, and cost %s a month",
                new ModelUnits(scene.held()),
                one.isPresent() ? "at most what they can" : "all (what one can is unknown)",
                demand.minutes() / 1440,
                Said.usd(worth),
                Said.usd(cost));
        Bought last = Deletable.first(scene);
        return suspicion(scene.modelId(), cost, worth, reason + ending(last), last);
    }

    private Suspicion suspicion(String subject, double cost, double worth, String reason, Bought bought) {
        return new Suspicion(
                KIND,
                subject,
                new Suspicion.Reading((cost - worth) / cost, rules.idle()),
                bought.isBound(scene.now()) ? Severity.MEDIUM : Severity.HIGH,
                Math.max(0, cost - worth),
                reason,
                Optional.of(Command.delete(scene, bought)));
    }

    private double usdPerMonth(TokenRates rates) {
        return price.usdPerHour(rates) * Bought.HOURS_PER_MONTH;
    }
}
