package dev.headroom.sources.stage;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.CurvePoint;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.EventGapSummary;
import dev.headroom.planner.capacity.LatencyCurve;
import dev.headroom.planner.capacity.LatencyCurves;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LatencySurface;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.LevelJudgement;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.LoadPoint;
import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.capacity.ServerLatency;
import dev.headroom.planner.capacity.TargetShare;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitFrontier;
import dev.headroom.planner.capacity.Usl;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.planner.demand.Blend;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.demand.LevelWalk;
import dev.headroom.planner.demand.MinuteBursts;
import dev.headroom.planner.demand.RecentDraw;
import dev.headroom.planner.demand.ResidualDay;
import dev.headroom.planner.demand.SeasonProfile;
import dev.headroom.planner.demand.StreamModel;
import dev.headroom.planner.leak.Evidence;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakKind;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Carriage;
import dev.headroom.planner.measure.ClientAudit;
import dev.headroom.planner.measure.ContentTimes;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Soundness;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.review.Finding;
import dev.headroom.planner.review.FindingKind;
import dev.headroom.planner.review.Raised;
import dev.headroom.planner.review.Review;
import dev.headroom.planner.review.Severity;
import dev.headroom.planner.review.Untold;
import dev.headroom.planner.search.ErrorForm;
import dev.headroom.planner.search.FrontierFit;
import dev.headroom.planner.search.FrontierObservation;
import dev.headroom.planner.search.FrontierTerm;
import dev.headroom.planner.search.OutputCharge;
import dev.headroom.planner.verify.Verdict;
import dev.headroom.planner.verify.Verification;
import dev.headroom.planner.verify.VerifiedHour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Small values with round numbers, one of every kind: what the golden files hold. */
final class HandMade {

    static final String MODEL = "example.model-v1:0";
    private static final String CLIENT_BOUND = "client-bound: requests left late, p99 7.5 ms";
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private HandMade() {}

    static Measurements measurements() {
        Attempt answered = new Attempt(
                new Place(0, 7, 0, 1, 0),
                new Timing(
                        1_000,
                        1_200,
                        new Carriage(OptionalLong.of(1_300), OptionalLong.of(3_900)),
                        new ContentTimes(
                                OptionalLong.of(4_000),
                                OptionalLong.of(9_000),
                                OptionalLong.of(5_500),
                                EventGaps.of(1_500, 2_000, 1_500)),
                        9_500),
                new TokenUse(1200, 100, 3, 4),
                new Answer(
                        Outcome.OK,
                        "end_turn",
                        new Answer.Events(4, 1),
                        128,
                        new ServerSide("7f3a-01", OptionalLong.of(8), OptionalLong.of(3))));
        Attempt throttled = new Attempt(
                new Place(1, 8, 3, 2, 1),
                new Timing(1_000_005, 1_000_005, OptionalLong.empty(), OptionalLong.empty(), 1_000_009),
                TokenUse.NONE,
                new Answer(
                        Outcome.THROTTLED, "", new Answer.Events(0, 0), 128, ServerSide.latency(OptionalLong.empty())));
        return new Measurements(run(new Endpoint.Provisioned(MODEL, new ModelUnits(2))), List.of(answered, throttled));
    }

    private static RunInfo run(Endpoint endpoint) {
        return new RunInfo(
                "steps",
                "aws us-west-2",
                List.of(endpoint, new Endpoint.OnDemand(MODEL)),
                NOON,
                -7,
                List.of(
                        new LoadLevel(new OfferedLoad.Closed(2), 0, 100, 1_000_000),
                        new LoadLevel(new OfferedLoad.Open(2.5), 1_000_000, 1_000_000, 2_000_000)),
                new Soundness(
                        List.of(CLIENT_BOUND),
                        Optional.of(new ClientAudit(
                                new ClientAudit.Lateness(0.25, 7.5),
                                4.5,
                                new ClientAudit.Pauses(6.0, 0.02),
                                0.75,
                                12,
                                new ClientAudit.Rate(2.5, 2.25)))));
    }

    static DemandCurve demand() {
        SeasonProfile flat = new SeasonProfile(Collections.nCopies(168, 1.0));
        return new DemandCurve(
                MODEL,
                "support chat",
                ZoneId.of("Europe/Berlin"),
                NOON,
                Duration.ofDays(14).plusHours(1),
                1000,
                0.5,
                new StreamModel(
                        flat,
                        new LevelWalk(120_000, -0.01, 0.04, 0.09, 1),
                        List.of(120_000.0, 110_000.0),
                        new MinuteBursts(0.05, 3000, MinuteBursts.Source.ASSUMED)),
                new StreamModel(
                        flat,
                        new LevelWalk(12_000.5, 0.02, 0.04, 0.09, 1),
                        List.of(12_000.5),
                        new MinuteBursts(0, 1.5, MinuteBursts.Source.MEASURED)),
                new Blend(0.5, List.of(new RecentDraw(1.2, 3, 0.25), new RecentDraw(100, 0, 0.25))),
                List.of(new ResidualDay(
                        LocalDate.of(2026, 8, 31), Collections.nCopies(24, 0.75), Collections.nCopies(24, 1.25))),
                List.of(new HourUsage(Instant.parse("2026-09-01T11:00:00Z"), new TokenRates(120_000, 12_000))),
                new Expectations(
                        List.of(new ExpectedChange(LocalDate.of(2027, 1, 15), 1.5, 1.2, 1, "product owner")),
                        Optional.of(LocalDate.of(2027, 9, 1)),
                        0.02,
                        new Holidays(List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 3)))),
                List.of("scaled by 2", "„Grüße“ with \"quotes\" and a \\"));
    }

    /** A line through six observations, whose numbers are round and not those of a fit. */
    private static FrontierFit line(FrontierTerm term) {
        return new FrontierFit(
                List.of(FrontierTerm.CONSTANT, term),
                List.of(new Estimate(100, 90, 110.5, 0.9), new Estimate(0.5, 0.25, 0.75, 0.9)),
                List.of(List.of(25.5, -0.5), List.of(-0.5, 0.25)),
                new FrontierFit.Errors(ErrorForm.RELATIVE, 0.125, 1),
                new FrontierFit.Quality(
                        0.9375,
                        OptionalDouble.of(0.25),
                        List.of(new FrontierObservation(0, 3000, 50, 4.5, 250.5, 120))));
    }

    private static UnitFrontier frontier() {
        return new UnitFrontier(
                UnitFrontier.Shape.APART,
                new Estimate(100_000, 90_000, 110_000, 0.9),
                new Estimate(10_000, 9_000, 11_000, 0.9),
                List.of(List.of(0.0025, 0.0), List.of(0.0, 0.0025)),
                OptionalDouble.empty(),
                List.of(new UnitFrontier.MixPoint(
                        3000,
                        50,
                        new Estimate(100_000, 90_000, 110_000, 0.9),
                        new Estimate(1_500, 1_400, 1_600, 0.9),
                        UnitCapacity.Limit.THROTTLES,
                        UnitFrontier.Binds.INPUT)),
                Optional.of(new LatencySurface(line(FrontierTerm.INPUT), line(FrontierTerm.LOAD))));
    }

    private static UnitAdmission admission() {
        return new UnitAdmission.Measured(
                AdmissionRule.Window.REFILL,
                new Estimate(0.5, 0.375, 0.625, 0.9),
                0.0125,
                Optional.of(new UnitAdmission.Charged(OutputCharge.AS_SERVED, 120.5, 0.0025)),
                List.of());
    }

    static CapacityCurve capacity() {
        return new CapacityCurve(
                new LatencyTarget(0.95, Duration.ofMillis(1500), Duration.ofMinutes(1)),
                measured(),
                Optional.of(new OnDemandReach(
                        0.95, 42, new TokenRates(600_000, 60_000), UnitCapacity.Limit.TIME_TO_FIRST_TOKEN)),
                List.of(
                        new EndpointCapacity(
                                run(new Endpoint.OnDemand(MODEL)),
                                List.of(level(), silent()),
                                Optional.of(law()),
                                Optional.of(curves()),
                                Optional.of(List.of(new TargetShare(90, 126), new TargetShare(0, 9))),
                                List.of(
                                        CLIENT_BOUND,
                                        "not steady: level 0 (2 users): time to first token rose during its length"
                                                + " (p = 0.003)")),
                        new EndpointCapacity(
                                run(new Endpoint.Provisioned(MODEL, new ModelUnits(2))),
                                List.of(),
                                Optional.empty(),
                                List.of(CLIENT_BOUND))),
                Optional.of(frontier()),
                Optional.of(admission()));
    }

    static UnitCapacity measured() {
        return new UnitCapacity.Measured(
                new Estimate(100_000, 90_000, 110_000, 0.9),
                new Estimate(10_000, 9_000, 11_000, 0.9),
                4.5,
                UnitCapacity.Limit.TIME_TO_FIRST_TOKEN,
                List.of(CLIENT_BOUND));
    }

    private static LevelSummary level() {
        return new LevelSummary(
                new OfferedLoad.Closed(2),
                60,
                new LevelSummary.AttemptCounts(120, 3, Map.of(Outcome.SERVER_ERROR, 1, Outcome.UNAVAILABLE, 2)),
                1.9,
                2,
                new TokenRates(120_000, 12_000),
                Optional.of(latency()),
                List.of(new LoadPoint(1.9, 2), new LoadPoint(1.8, 2.25)),
                new LevelJudgement(
                        2.5,
                        false,
                        Optional.of(new LevelJudgement.Trend(0.003, true)),
                        List.of(new LevelJudgement.Shift(31.5, 0.002, 100, 250.5)),
                        Optional.of(new Estimate(1, 0.98, 1.02, 0.95)),
                        List.of(LevelJudgement.Doubt.ROSE, LevelJudgement.Doubt.SHIFTED)));
    }

    private static LatencySummary latency() {
        Percentiles some = new Percentiles(
                120, known(100, 90, 120), known(250.5, 200, 400), new Percentile(Optional.empty(), 500));
        return new LatencySummary(
                120,
                some,
                some,
                some,
                Optional.of(some),
                Optional.of(new EventGapSummary(2880, 10.25, 40, 80.5)),
                Optional.empty(),
                new ServerLatency(Optional.of(known(90, 80, 110)), Optional.empty()),
                0.95);
    }

    private static Percentile known(double value, double low, double high) {
        return new Percentile(Optional.of(new Estimate(value, low, high, 0.95)), 72);
    }

    private static LevelSummary silent() {
        return new LevelSummary(
                new OfferedLoad.Open(2.5),
                60,
                new LevelSummary.AttemptCounts(0, 9, Map.of()),
                0,
                0,
                TokenRates.NONE,
                Optional.empty(),
                List.of(),
                LevelJudgement.NONE);
    }

    /** Its kappa has no upper end: the points did not determine it. */
    private static UslFit law() {
        return new UslFit(
                new Usl(1.25, 0.02, 1e-5),
                new Estimate(1.25, 1, 1.5, 0.9),
                new Estimate(0.02, 0, 0.05, 0.9),
                new Estimate(1e-5, 0, Double.POSITIVE_INFINITY, 0.9),
                0.1,
                List.of(new LoadPoint(1.9, 2)));
    }

    /** Its median has no knee; too few sizes of prompts were seen for a curve over them. */
    private static LatencyCurves curves() {
        LatencyCurve tokens = new LatencyCurve(
                0.5,
                new Estimate(20, 19.5, 20.25, 0.9),
                new Estimate(0.5, 0.25, 0.75, 0.9),
                Optional.empty(),
                List.of(new CurvePoint(1.9, 120, 21, 0.05), new CurvePoint(3.8, 120, 21.85, -0.05)));
        LatencyCurve prompts = new LatencyCurve(
                0.95,
                new Estimate(54, 50, 60, 0.9),
                new Estimate(0.088, 0.08, 0.1, 0.9),
                Optional.of(new Estimate(768, 512, 1024, 0.9)),
                List.of(new CurvePoint(512, 40, 55, 1), new CurvePoint(1768, 40, 141, -1)));
        return new LatencyCurves(List.of(tokens), List.of(prompts));
    }

    static PlanRules rules(double quota) {
        return new PlanRules(new OnDemandQuota(quota, 5), 0.001, 0.9, 0.1, 10, 7);
    }

    static Leaks leaks() {
        return new Leaks(
                "meta.llama3-1-8b-instruct-v1:0",
                "us-west-2",
                "support chat",
                Instant.parse("2026-07-06T07:00:00Z"),
                Instant.parse("2026-08-31T07:00:00Z"),
                41250.5,
                List.of(
                        new LeakFinding.Leak(
                                LeakKind.PROMPT_INFLATION,
                                Instant.parse("2026-08-03T07:00:00Z"),
                                new Estimate(1830.25, 1610.5, 2044.75, 0.9),
                                List.of(new Evidence("prompt tokens per request", 1050, 1155))),
                        new LeakFinding.Tight(LeakKind.OUTPUT_DRIFT, "output tokens per request kept their level"),
                        new LeakFinding.Untold(LeakKind.NO_CACHING, "prompts, to see how many begin alike")));
    }

    static Review review() {
        Instant since = Instant.parse("2026-11-19T12:00:00Z");
        return new Review(
                "meta.llama3-1-8b-instruct-v1:0",
                "us-west-2",
                Instant.parse("2026-11-26T12:00:00Z"),
                new ModelUnits(2),
                Money.ofUsd(35040),
                OptionalDouble.empty(),
                OptionalDouble.of(339.5),
                List.of(new Finding(
                        FindingKind.IDLE,
                        "chat",
                        Severity.HIGH,
                        Money.ofUsd(21900),
                        0.625,
                        since,
                        "chat carried little",
                        Optional.of("aws bedrock delete-provisioned-model-throughput"),
                        Optional.empty())),
                List.of(new Untold(FindingKind.UNLIKE_PLAN, "there is no plan")),
                List.of(new Raised(FindingKind.IDLE, "chat", since)));
    }

    /** One unit and on demand, of which the plan was wrong where requests are refused. */
    static Verification verification() {
        return new Verification(
                "meta.llama3-1-8b-instruct-v1:0",
                "support chat",
                Instant.parse("2026-09-01T12:00:00Z"),
                7,
                "1 model unit for 1 month",
                Instant.parse("2026-11-26T12:00:00Z"),
                "emulator",
                1,
                "units: requests are let in while anything is left",
                0.02,
                List.of(new VerifiedHour(
                        "peak",
                        Instant.parse("2026-09-16T16:20:00Z"),
                        4,
                        3,
                        0.5,
                        List.of(new ModelUnits(1)),
                        9000,
                        2000,
                        6720,
                        280,
                        0,
                        figure(0.775, 0.77, 0.76, Verdict.HELD),
                        figure(0, 0.03, 0.031, Verdict.NOT_HELD),
                        figure(88.5, 88.25, 88, Verdict.HELD),
                        List.of(new VerifiedHour.Latency(
                                "time to first token, p95",
                                1000,
                                Optional.of(new Estimate(350, 340, 362.5, 0.95)),
                                Verdict.HELD)),
                        List.of("admission and arrivals within a minute"),
                        List.of("client-bound: requests left late"))));
    }

    private static VerifiedHour.Figure figure(double plan, double replay, double observed, Verdict verdict) {
        return new VerifiedHour.Figure(
                new Estimate(plan, plan, plan, 0.9),
                new Estimate(replay, replay, replay, 0.9),
                new Estimate(observed, 0.875 * observed, 1.125 * observed, 0.95),
                verdict,
                Verdict.HELD);
    }
}
