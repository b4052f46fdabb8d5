package dev.headroom.sources.stage;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Insurance;
import dev.headroom.planner.plan.reading.Savings;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.reason.AdmissionSensitivity;
import dev.headroom.planner.plan.reason.Alternative;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.plan.reason.FreshCheck;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Proof;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.reason.Trial;
import dev.headroom.planner.plan.reason.Waiting;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A small plan with round numbers; its sums are right, its demand is nobody's. */
final class HandMadePlan {

    private static final Purchase BOUGHT = new Purchase.Units(new ModelUnits(2), CommitmentTerm.ONE_MONTH);

    private static final Purchase RESERVED = new Purchase.Reserved(300_000, 20_000, ReservedTerm.THREE_MONTHS);

    private static final Purchase MIXED = new Purchase.Mixed(List.of(
            new Order(
                    new ModelUnits(2),
                    CommitmentTerm.SIX_MONTHS,
                    Instant.parse("2026-09-01T12:00:00Z"),
                    Instant.parse("2027-03-01T12:00:00Z")),
            new Order(
                    new ModelUnits(1),
                    CommitmentTerm.ONE_MONTH,
                    Instant.parse("2026-10-01T12:00:00Z"),
                    Instant.parse("2026-12-01T12:00:00Z"))));

    /** Three more on weekdays from 13 to 19 h. */
    private static final Purchase SCHEDULED = new Purchase.Scheduled(
            BOUGHT,
            new HourSchedule(
                    List.of(new HourWeek(
                            Instant.parse("2026-09-01T12:00:00Z"),
                            Instant.parse("2026-10-01T12:00:00Z"),
                            IntStream.range(0, HourWeek.HOURS)
                                    .mapToObj(hour -> hour < 120 && hour % 24 >= 13 && hour % 24 < 19 ? 3 : 0)
                                    .toList())),
                    1));

    private HandMadePlan() {}

    private static PurchaseRules buying() {
        return new PurchaseRules(
                OptionalInt.of(10),
                Duration.ofDays(5),
                OptionalDouble.of(50_000),
                Map.of(CommitmentTerm.SIX_MONTHS, 4),
                Optional.of(Instant.parse("2028-01-01T00:00:00Z")),
                List.of(new OwnedUnits(
                        "chat-2025",
                        new ModelUnits(1),
                        new BigDecimal("21.18"),
                        Instant.parse("2026-10-15T00:00:00Z"))),
                OptionalDouble.of(0.8),
                new Risk(0.5, 0.1),
                0.05);
    }

    /** From a loss of $500 by steps of $250 up. */
    private static Savings savings() {
        return new Savings(
                IntStream.rangeClosed(0, Savings.PARTS)
                        .mapToObj(i -> Money.ofUsd(-500 + 250 * i))
                        .toList(),
                Money.ofUsd(2360.5),
                Money.ofUsd(-312.25),
                0.1);
    }

    static Plan plan() {
        Candidate chosen = candidate(BOUGHT, 8640, 1000, true);
        Candidate nothing = candidate(new Purchase.Nothing(), 0, 12_000.5, false);
        return new Plan(
                HandMade.MODEL,
                "support chat",
                Instant.parse("2026-09-01T12:00:00Z"),
                Instant.parse("2026-10-01T12:00:00Z"),
                chosen,
                nothing,
                new Proof(Money.ofUsd(9640), Money.ofUsd(9639.5)),
                List.of(
                        new Alternative(nothing, "costs $2,360.50 (24.5 %) more"),
                        new Alternative(
                                candidate(SCHEDULED, 9000.75, 600, true),
                                "saves $39.25 only, less than was asked of a change or dearer in bad futures")),
                List.of(new Excluded("6 months", "not enough data: 14 days; it needs at least 56 days")),
                List.of(nothing, chosen),
                List.of(new UnitStep(1, Money.ofUsd(7000.25), Money.ofUsd(4320), 0.75, 0.9)),
                List.of(new BreakEven(CommitmentTerm.ONE_MONTH, 6, 80_000, 4_000, OptionalDouble.of(0.8))),
                OptionalDouble.empty(),
                List.of(new Sensitivity("demand is lower", BOUGHT, Money.ofUsd(9000), Money.ofUsd(9000), true, false)),
                List.of(new HoldRange(
                        Lever.OUTPUT_PER_REQUEST,
                        200,
                        OptionalDouble.empty(),
                        OptionalDouble.of(412.5),
                        List.of(
                                new Trial(1, BOUGHT, Money.ofUsd(9640), Money.ofUsd(9640), true),
                                new Trial(1.5, RESERVED, Money.ofUsd(12_000), Money.ofUsd(12_500), true),
                                new Trial(2, MIXED, Money.ofUsd(15_000), Money.ofUsd(16_000), false)))),
                new FreshCheck(60, new Estimate(0.95, 0.875, 0.985, 0.9), Money.ofUsd(9700), Money.ofUsd(11_900)),
                Optional.of(new Waiting(Money.ofUsd(1200), Money.ofUsd(310.5))),
                new Insurance(12_500, 25, Money.ZERO),
                Optional.of(savings()),
                List.of(new DayBand(LocalDate.of(2026, 9, 2), 1000, 2000, 3000.5, 100, 200, 300)),
                new UnitCapacity.Declared(new TokenRates(100_000, 10_000), "the account team"),
                HandMadePrices.prices(),
                HandMade.rules(500_000),
                buying(),
                Optional.of(new Assumptions(Map.of(
                        Assumption.QUOTA,
                        new Stated(Optional.of("platform team"), Optional.of(LocalDate.of(2026, 8, 14))),
                        Assumption.MONTHLY_BUDGET,
                        new Stated(Optional.of("finance"), Optional.empty())))),
                List.of(new BindingRule(BindingRule.Kind.UNIT_QUOTA, MIXED, Money.ofUsd(9_100.25), true)),
                Optional.of(admission()),
                List.of());
    }

    private static AdmissionSensitivity admission() {
        return new AdmissionSensitivity(
                new UnitAdmission.Declared(Duration.ofSeconds(10), true, "the account team"),
                OptionalInt.of(1024),
                List.of(new AdmissionSensitivity.Stretch("busiest hour", 60, 4_800)),
                List.of(
                        new AdmissionSensitivity.Trial(
                                AdmissionRule.refilled(Duration.ofSeconds(10)).reserving(1024),
                                List.of(new AdmissionSensitivity.Outcome(0.25, 0.0125, 14.5))),
                        new AdmissionSensitivity.Trial(
                                AdmissionRule.DEFAULT, List.of(new AdmissionSensitivity.Outcome(0.0625, 0, 12.75)))),
                List.of("made by hand"));
    }

    private static Candidate candidate(Purchase purchase, double unitUsd, double spillUsd, boolean meets) {
        return new Candidate(
                purchase,
                Money.ofUsd(unitUsd + spillUsd),
                Money.ofUsd(unitUsd + spillUsd * 0.9),
                Money.ofUsd(unitUsd + spillUsd * 1.1),
                Money.ofUsd(unitUsd + spillUsd * 1.2),
                Money.ofUsd(unitUsd),
                Money.ofUsd(spillUsd),
                Money.ofUsd(meets ? 0 : 3000),
                Money.ZERO,
                meets ? 0.9 : 0,
                0.0005,
                meets ? 0.001 : 0.25,
                meets ? 0.04 : 0.5,
                meets ? 0.5 : 0,
                meets ? 1 : 0,
                meets);
    }
}
