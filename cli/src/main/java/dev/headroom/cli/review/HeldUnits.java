package dev.headroom.cli.review;

import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.review.Bought;
import dev.headroom.planner.review.Carried;
import dev.headroom.sources.account.BoughtUnits;
import dev.headroom.sources.account.Purchases;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.cloudwatch.UnitUse;
import dev.headroom.sources.cloudwatch.UnitUses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The purchases of a model that are billed, as a review looks at them. */
final class HeldUnits {

    /** As far back as {@link UnitUses} counts. */
    private static final double MOST_HOURS = 14 * 24;

    private final ModelPrices prices;
    private final UnitPriceFlag unitPrices;
    private final Instant now;

    HeldUnits(ModelPrices prices, UnitPriceFlag unitPrices, Instant now) {
        this.prices = prices;
        this.unitPrices = unitPrices;
        this.now = now;
    }

    /** Those of an account: all but the ones that failed, with what CloudWatch counted. */
    List<Bought> in(AwsSession session) {
        List<BoughtUnits> billed = Purchases.read(session).stream()
                .filter(bought -> bought.modelId().equals(prices.onDemand().modelId()))
                .filter(bought -> !bought.state().equals("Failed"))
                .toList();
        Map<String, UnitUse> uses = billed.isEmpty()
                ? Map.of()
                : UnitUses.of(session, billed.stream().map(BoughtUnits::arn).toList(), now);
        return billed.stream()
                .map(bought -> of(bought, session.region(), Optional.ofNullable(uses.get(bought.arn()))))
                .toList();
    }

    private Bought of(BoughtUnits bought, String region, Optional<UnitUse> use) {
        return new Bought(
                bought.name(),
                Optional.of(bought.arn()),
                new ModelUnits(bought.units()),
                unitPrices.of(bought, region, () -> prices).usdPerHour(),
                bought.bound().ends(),
                carried(bought, use));
    }

    /** Of a purchase without a point CloudWatch has counted nothing; one of this minute has no time that could be looked at. */
    private Optional<Carried> carried(BoughtUnits bought, Optional<UnitUse> use) {
        double lived = Duration.between(bought.bound().created(), now).toSeconds() / 3600.0;
        double hours = Math.min(MOST_HOURS, lived);
        if (!(hours > 0)) {
            return Optional.empty();
        }
        return Optional.of(use.map(counted -> new Carried(
                        hours, counted.requests(), counted.inputTokens(), counted.outputTokens(), counted.throttles()))
                .orElseGet(() -> new Carried(hours, 0, 0, 0, 0)));
    }

    /** Those of a file, whose ARNs and use it does not have. */
    static List<Bought> of(List<OwnedUnits> owned) {
        return owned.stream()
                .map(each -> new Bought(
                        each.name(),
                        Optional.empty(),
                        each.units(),
                        each.usdPerHour(),
                        Optional.of(each.end()),
                        Optional.empty()))
                .toList();
    }
}
