package dev.headroom.sources.stage;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Values that the core made of small inputs: fitted numbers with all their digits. */
final class Fitted {

    private static final Instant MONDAY = Instant.parse("2026-08-03T00:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    private Fitted() {}

    /** Office hours five times as busy as the rest, every hour a little different from the last. */
    static DemandCurve demand(int days, ZoneId zone) {
        List<UsageInterval> hours = new ArrayList<>();
        for (int h = 0; h < 24 * days; h++) {
            boolean office = h / 24 % 7 < 5 && h % 24 >= 8 && h % 24 < 18;
            long tokens = (office ? 30_000_000L : 6_000_000L) + h * 7919L % 1_000_003;
            hours.add(new UsageInterval(
                    MONDAY.plusSeconds(3600L * h),
                    Duration.ofHours(1),
                    UsageCounts.of(tokens / 1000, tokens, tokens / 9)));
        }
        UsageHistory history = new UsageHistory("model", "office", List.of("made by hand"), hours);
        return (DemandCurve) DemandFitter.fit(history, zone);
    }

    /** Users who send one request of (100 + 20 N) ms after another, ten seconds a level. */
    static Measurements run(Endpoint endpoint, int... users) {
        List<LoadLevel> levels = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (int level = 0; level < users.length; level++) {
            long start = level * 10L * SECOND;
            long end = start + 10 * SECOND;
            levels.add(new LoadLevel(new OfferedLoad.Closed(users[level]), start, start + SECOND, end));
            long length = (100 + 20L * users[level]) * 1_000_000;
            for (int user = 0; user < users[level]; user++) {
                int turn = 0;
                for (long t = start + user; t + length < end; t += length) {
                    attempts.add(answered(new Place(level, 100L * level + user, turn++, 1, 0), t, length));
                }
            }
        }
        return new Measurements(new RunInfo("steps", "emulator", endpoint, MONDAY, 7, levels), attempts);
    }

    private static Attempt answered(Place place, long start, long length) {
        OptionalLong first = OptionalLong.of(start + length / 3);
        OptionalLong last = OptionalLong.of(start + length - 1);
        return new Attempt(
                place,
                new Timing(start, start + 17, first, last, start + length),
                new TokenUse(1000, 101, 0, 0),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(25, 0),
                        100,
                        ServerSide.latency(OptionalLong.of(length / 1_000_000))));
    }

    /** An endpoint on demand with a fitted law, and a measured unit. */
    static CapacityCurve capacity() {
        return CapacityCurve.fit(
                List.of(
                        run(new Endpoint.OnDemand("model"), 1, 2, 4, 6, 8, 10),
                        run(new Endpoint.Provisioned("model", new ModelUnits(1)), 1, 2, 4)),
                new LatencyTarget(0.95, Duration.ofMillis(900), Duration.ofSeconds(2)),
                1);
    }

    static Plan plan(UnitCapacity unit) {
        return Planner.plan(new PlanRequest(
                demand(14, ZoneId.of("Europe/Berlin")), unit, HandMadePrices.prices(), HandMade.rules(1_000_000)));
    }
}
