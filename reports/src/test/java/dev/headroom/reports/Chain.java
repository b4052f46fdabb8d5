package dev.headroom.reports;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The whole core run on a generated history and generated load tests: a plan as large as a real one. */
final class Chain {

    static final String MODEL = "meta.llama3-1-8b-instruct-v1:0";
    private static final String REGION = "us-west-2";
    private static final Instant MONDAY = Instant.parse("2026-08-03T00:00:00Z");
    private static final Provenance PAGE = new Provenance("Amazon Bedrock pricing page", LocalDate.of(2026, 9, 25));

    private Chain() {}

    /** Peaks at about 4.5 million input tokens a minute, eight weeks of it, the last in minutes. */
    static ReviewInput reviewed(double quota, int futures) {
        DemandCurve demand = (DemandCurve) DemandFitter.fit(history(4_400_000), ZoneOffset.UTC);
        CapacityCurve capacity = CapacityCurve.fit(
                List.of(
                        LoadRuns.run(
                                new Endpoint.Provisioned(MODEL, new ModelUnits(1)), 1, 2, 4, 8, 12, 16, 24, 32, 44),
                        LoadRuns.run(new Endpoint.OnDemand(MODEL), 2, 4, 8, 16, 32, 64)),
                new LatencyTarget(0.95, Duration.ofSeconds(1), Duration.ofSeconds(6)),
                11);
        PlanRules rules = new PlanRules(new OnDemandQuota(quota, 1), 0.001, 0.9, 0, futures, 7);
        return ReviewInput.of(
                        Planner.plan(new PlanRequest(demand, capacity.unit(), prices(), rules)),
                        new Origin(
                                "0.1.0",
                                List.of(
                                        new InputFile("usage/chat.csv", "sha256:" + "3f9a".repeat(16)),
                                        new InputFile("prices/2026-09.yaml", "sha256:" + "b07c".repeat(16)))))
                .withDemand(demand)
                .withCapacity(capacity);
    }

    private static ModelPrices prices() {
        Map<CommitmentTerm, ModelUnitPrice> units = new EnumMap<>(CommitmentTerm.class);
        unit(units, CommitmentTerm.NO_COMMITMENT, "24.00");
        unit(units, CommitmentTerm.ONE_MONTH, "21.18");
        unit(units, CommitmentTerm.SIX_MONTHS, "13.08");
        BigDecimal token = new BigDecimal("0.22");
        return new ModelPrices(
                new TokenPrice(MODEL, REGION, TokenTier.ON_DEMAND, token, token, PAGE), Optional.empty(), units);
    }

    private static void unit(Map<CommitmentTerm, ModelUnitPrice> units, CommitmentTerm term, String usd) {
        units.put(term, new ModelUnitPrice(MODEL, REGION, term, new BigDecimal(usd), PAGE));
    }

    static UsageHistory history(double peak) {
        SplittableRandom random = new SplittableRandom(5);
        List<UsageInterval> intervals = new ArrayList<>();
        double day = 1;
        for (int hour = 0; hour < 8 * 168; hour++) {
            day = hour % 24 == 0 ? Math.exp(0.08 * random.nextGaussian()) : day;
            double level = peak * shape(hour) * day * (1 + 0.012 * hour / 168);
            boolean minutes = hour >= 7 * 168;
            for (int part = 0; part < (minutes ? 60 : 1); part++) {
                double scatter = Math.exp((minutes ? 0.16 : 0.03) * random.nextGaussian());
                Duration length = minutes ? Duration.ofMinutes(1) : Duration.ofHours(1);
                long input = Math.round(level * scatter * length.toMinutes());
                Instant start = MONDAY.plusSeconds(3600L * hour + 60L * part);
                intervals.add(new UsageInterval(start, length, UsageCounts.of(input / 4000, input, input / 10)));
            }
        }
        return new UsageHistory(
                MODEL,
                "support-chat",
                List.of("hours until 2026-09-20, minutes since: CloudWatch keeps minutes for 15 days"),
                intervals);
    }

    /** A working day with its peak at 14:00 over a quiet night; two fifths of it at the weekend. */
    private static double shape(int hour) {
        double distance = (hour % 24 - 14) / 4.6;
        double weekday = 0.16 + 0.80 * Math.exp(-distance * distance);
        return hour / 24 % 7 < 5 ? weekday : 0.4 * weekday;
    }
}
