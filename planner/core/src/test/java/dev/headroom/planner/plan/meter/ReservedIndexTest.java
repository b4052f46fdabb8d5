package dev.headroom.planner.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Reserved;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.RequestShape;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A size read off few minutes against the same read off all of them. */
class ReservedIndexTest {

    private static final Variant MORE = new Variant("", new TokenRates(1, 1), 1.25, 0.75, 1.1, 1.2);

    @Test
    void aSizeLeavesTheSameAsReadMinuteByMinute() {
        PlanRequest plain = Reserved.request(2, rules());
        PlanRequest request = new PlanRequest(
                plain.demand(),
                plain.unit(),
                plain.prices(),
                plain.rules(),
                plain.buying(),
                Optional.of(new OnDemandReach(
                        0.95, 40, new TokenRates(150_000, 15_000), UnitCapacity.Limit.TIME_TO_FIRST_TOKEN)),
                RequestShape.UNKNOWN);
        Horizon horizon = Horizon.of(request);
        KeptMinutes minutes =
                KeptMinutes.of(horizon, request.rules().futures(), 1, RequestSizes.of(request.demand(), horizon));
        int[] owned = new int[horizon.periods()];
        owned[0] = 60_000;
        SplittableRandom random = new SplittableRandom(5);
        for (int minute = 0; minute < minutes.size(); minute++) {
            double busy = Math.exp(random.nextGaussian());
            minutes.keep(minute, 120_000 * busy, 12_000 * busy * Math.exp(0.4 * random.nextGaussian()));
        }
        ReservedMeter meter = new ReservedMeter(request, MORE, owned);
        ReservedMeter.Indexed indexed = meter.indexed(minutes, 0).orElseThrow();
        for (int i = 0; i < 60; i++) {
            ReservedSize size = new ReservedSize(1000 * random.nextInt(2000), 1000 * random.nextInt(200));
            ReservedMonth all = meter.read(minutes, size.inputPerMinute(), size.outputPerMinute())
                    .get(0);
            ReservedMonth few = meter.read(indexed, size);
            near(few.allTokens(), all.allTokens());
            near(few.carriedInput(), all.carriedInput());
            near(few.carriedOutput(), all.carriedOutput());
            near(few.spillUsd(), all.spillUsd());
            near(few.refusedTokens(), all.refusedTokens());
            near(few.refusedUsd(), all.refusedUsd());
            near(few.lateTokens(), all.lateTokens());
            near(few.premiumUsd(), all.premiumUsd());
            near(few.unitTokens(), all.unitTokens());
        }
    }

    /** Both quotas bind, each in minutes of its own. */
    private static PlanRules rules() {
        OnDemandQuota quota = new OnDemandQuota(60_000, 3, OptionalDouble.of(70), OptionalDouble.empty());
        return new PlanRules(quota, 0, 0.9, 0, 10, 7);
    }

    private static void near(double one, double other) {
        assertThat(one).isCloseTo(other, within(1e-9 * Math.abs(other) + 1e-6));
    }
}
