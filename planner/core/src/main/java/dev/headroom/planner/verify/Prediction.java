package dev.headroom.planner.verify;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.reading.MinuteSpill;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.replay.StreamRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is to be expected of drawn requests, reckoned in two ways.
 *
 * @param byMinute as the plan reckons: whole minutes, split where they do not fit; intervals are from the unit's own
 * @param byRequest request by request under an admission rule; intervals are over other draws of the same minutes
 * @param rule that rule, as a reader would say it
 */
public record Prediction(Figures byMinute, Figures byRequest, String rule) {

    /** Draws of the same minutes that make the interval of a figure. */
    private static final int DRAWS = 20;

    /** Of the lowest and the highest of that many and one more. */
    private static final double CONFIDENCE = 0.9;

    /** The figures of {@link Shares}, each with its interval. */
    public record Figures(Estimate spilled, Estimate throttled, Estimate usdPerHour) {

        static Figures of(Shares value, List<Shares> others) {
            return new Figures(
                    around(value, others, Shares::spilled),
                    around(value, others, Shares::throttled),
                    around(value, others, Shares::usdPerHour));
        }

        private static Estimate around(Shares value, List<Shares> others, ToDoubleFunction<Shares> figure) {
            double middle = figure.applyAsDouble(value);
            double low = others.stream().mapToDouble(figure).min().orElse(middle);
            double high = others.stream().mapToDouble(figure).max().orElse(middle);
            return new Estimate(middle, Math.min(middle, low), Math.max(middle, high), CONFIDENCE);
        }
    }

    /**
     * What is predicted of.
     *
     * @param demand of the plan
     * @param standing what the requests meet, at the scale at which they are sent
     * @param hour whose minutes they are of
     * @param mix their sizes
     * @param scale the share of the hour that is sent
     * @param seed they are drawn with
     */
    public record Subject(
            DemandCurve demand, Standing standing, PlanHour hour, RequestMix mix, double scale, long seed) {

        /** The requests that are sent. */
        public DrawnRequests drawn() {
            return drawn(0);
        }

        /** Another draw of the same minutes, by its number. */
        DrawnRequests drawn(int other) {
            return DrawnRequests.of(hour.minutes(), mix, scale, seed + 7919L * other);
        }
    }

    /** Reckons in both ways. */
    public static Prediction of(Subject subject, Routed.Admission admission) {
        Standing standing = subject.standing();
        List<TokenRates> minutes = subject.drawn().perMinute();
        Standing.UnitRange unit = standing.unit();
        Figures byMinute = Figures.of(
                minutes(subject, unit.planned(), minutes),
                List.of(minutes(subject, unit.low(), minutes), minutes(subject, unit.high(), minutes)));
        List<Shares> others = new ArrayList<>();
        for (int other = 1; other <= DRAWS; other++) {
            others.add(requests(standing, subject.drawn(other), admission));
        }
        return new Prediction(
                byMinute, Figures.of(requests(standing, subject.drawn(), admission), others), admission.label());
    }

    private static Shares minutes(Subject subject, TokenRates unit, List<TokenRates> minutes) {
        Standing standing = subject.standing();
        PlanRequest request = new PlanRequest(
                subject.demand(),
                new UnitCapacity.Declared(unit, "the plan"),
                standing.prices(),
                new PlanRules(standing.quota(), 1, PlanRules.DEFAULT_ASSURANCE, 0, PlanRules.DEFAULT_FUTURES, 0));
        MinuteSpill spill =
                MinuteSpill.of(request, standing.units(), minutes, subject.mix().meanInput());
        return new Shares(
                spill.spilledShare(),
                spill.throttledShare(),
                standing.unitUsdPerHour() + spill.spilledUsd() * 60 / minutes.size());
    }

    private static Shares requests(Standing standing, DrawnRequests drawn, Routed.Admission admission) {
        Routed routed = Routed.of(drawn.requests(), standing, admission);
        double spilled = routed.spilled().stream()
                .mapToDouble(request -> request.input() + request.output())
                .sum();
        return new Shares(
                Math.min(1, spilled / drawn.tokens()),
                routed.refused().size() / (double) drawn.requests().size(),
                standing.unitUsdPerHour() + usd(standing, routed.spilled()) * 60 / drawn.minutes());
    }

    /** US dollars for requests on demand. */
    static double usd(Standing standing, List<StreamRequest> requests) {
        return requests.stream()
                .mapToDouble(request -> standing.prices().onDemand().usd(request.input(), request.output()))
                .sum();
    }
}
