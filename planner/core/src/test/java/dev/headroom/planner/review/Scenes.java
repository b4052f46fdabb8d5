package dev.headroom.planner.review;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scenes with round figures: on demand 1 USD for a million input tokens and 4 for output; a unit without commitment 20 USD an hour, so
 * 14,600 for 730 hours; a unit carries 100,000 input and 10,000 output tokens a minute.
 */
record Scenes(ReviewScene scene) {

    static final String MODEL = "meta.made-v1:0";
    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    static final TokenRates ONE = new TokenRates(100_000, 10_000);

    static Scenes of(Bought... bought) {
        return new Scenes(new ReviewScene(
                NOW,
                MODEL,
                List.of(MODEL),
                "us-west-2",
                List.of(bought),
                prices(),
                Optional.empty(),
                new UnitCapacity.Declared(ONE, "this test"),
                new OnDemandQuota(1_000_000, 1),
                OptionalDouble.of(0.01),
                Optional.empty(),
                Optional.empty()));
    }

    private static ModelPrices prices() {
        Provenance from = new Provenance("made for this test", LocalDate.of(2026, 11, 1));
        return new ModelPrices(
                new TokenPrice(MODEL, "us-west-2", TokenTier.ON_DEMAND, BigDecimal.ONE, BigDecimal.valueOf(4), from),
                Optional.empty(),
                Map.of(
                        CommitmentTerm.NO_COMMITMENT,
                        new ModelUnitPrice(
                                MODEL, "us-west-2", CommitmentTerm.NO_COMMITMENT, BigDecimal.valueOf(20), from)));
    }

    static Bought bought(String name, int units, Optional<Instant> ends, Optional<Carried> carried) {
        return new Bought(
                name,
                Optional.of("arn:aws:bedrock:us-west-2:1:provisioned-model/" + name),
                new ModelUnits(units),
                BigDecimal.valueOf(20),
                ends,
                carried);
    }

    static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }

    /** In 100 hours. */
    static Optional<Carried> carried(long requests, long input, long output, long throttles) {
        return Optional.of(new Carried(100, requests, input, output, throttles));
    }

    /** So many minutes that each ask for so many units of work. */
    static Demand demand(double... minutesAndUnits) {
        List<Demand.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < minutesAndUnits.length; i += 2) {
            stretches.add(new Demand.Stretch(minutesAndUnits[i], ONE.times(minutesAndUnits[i + 1])));
        }
        return new Demand(NOW, stretches, 990, 0);
    }

    private Scenes with(
            Optional<Demand> demand, UnitCapacity unit, Optional<Instant> endOfLife, Optional<Planned> plan) {
        return with(scene.unitIds(), demand, unit, endOfLife, plan);
    }

    private Scenes with(
            List<String> unitIds,
            Optional<Demand> demand,
            UnitCapacity unit,
            Optional<Instant> endOfLife,
            Optional<Planned> plan) {
        return new Scenes(new ReviewScene(
                scene.now(),
                scene.modelId(),
                unitIds,
                scene.region(),
                scene.bought(),
                scene.prices(),
                demand,
                unit,
                scene.quota(),
                scene.throttledShare(),
                endOfLife,
                plan));
    }

    Scenes soldAs(String... ids) {
        return with(List.of(ids), scene.demand(), scene.unit(), scene.endOfLife(), scene.plan());
    }

    Scenes asked(Demand demand) {
        return with(Optional.of(demand), scene.unit(), scene.endOfLife(), scene.plan());
    }

    Scenes unitUnknown() {
        return with(scene.demand(), new UnitCapacity.Unknown(), scene.endOfLife(), scene.plan());
    }

    Scenes endOfLife(String instant) {
        return with(scene.demand(), scene.unit(), at(instant), scene.plan());
    }

    Scenes planned(Planned plan) {
        return with(scene.demand(), scene.unit(), scene.endOfLife(), Optional.of(plan));
    }

    Review review(Raised... earlier) {
        return Reviewer.review(scene, ReviewRules.USUAL, List.of(earlier));
    }

    /** The only finding of a kind. */
    Finding only(FindingKind kind) {
        List<Finding> found = review().of(kind);
        if (found.size() != 1) {
            throw new AssertionError(kind + ": " + found);
        }
        return found.get(0);
    }
}
