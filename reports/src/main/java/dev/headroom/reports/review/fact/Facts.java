package dev.headroom.reports.review.fact;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.price.UnitIds;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** What follows from a plan by a line of arithmetic and is said in more than one section. */
public final class Facts {

    private final Plan plan;
    private final Optional<DemandCurve> demand;
    private final Optional<CapacityCurve> capacity;
    private final UnitIds unitIds;
    private final Optional<LocalDate> plannedOn;

    /**
     * @param plan the plan
     * @param demand the demand curve that it was made for, where it is beside it
     * @param capacity the load tests that it was made with, where they are beside it
     * @param unitIds under which ids model units are bought
     * @param plannedOn the day in UTC on which the plan was made, where anybody knows
     */
    public Facts(
            Plan plan,
            Optional<DemandCurve> demand,
            Optional<CapacityCurve> capacity,
            UnitIds unitIds,
            Optional<LocalDate> plannedOn) {
        this.plan = plan;
        this.demand = demand;
        this.capacity = capacity;
        this.unitIds = unitIds;
        this.plannedOn = plannedOn;
    }

    public Plan plan() {
        return plan;
    }

    public Optional<DemandCurve> demand() {
        return demand;
    }

    public Optional<CapacityCurve> capacity() {
        return capacity;
    }

    /** The day in UTC on which the plan was made, where anybody knows. */
    public Optional<LocalDate> plannedOn() {
        return plannedOn;
    }

    /** Who stated an input, as far as anybody said. */
    public Stated stated(Assumption assumption) {
        return plan.assumptions().map(said -> said.of(assumption)).orElse(Stated.NOT);
    }

    public Candidate chosen() {
        return plan.chosen();
    }

    public String region() {
        return plan.prices().onDemand().region();
    }

    /** The day of an instant in UTC. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The first day of the horizon, in UTC. */
    public LocalDate firstDay() {
        return day(plan.start());
    }

    /** The day on which the plan was made, where anybody knows, and not before its first. */
    public LocalDate dueFrom() {
        return plannedOn.filter(day -> day.isAfter(firstDay())).orElse(firstDay());
    }

    /** Under which id its units are bought. */
    public UnitModel unitModel() {
        return UnitModel.of(plan.modelId(), capacity, unitIds);
    }

    /** The day of the horizon's end, in UTC. */
    public LocalDate lastDay() {
        return day(plan.end());
    }

    /** Calendar months of the horizon, at least 1. */
    public long months() {
        ZonedDateTime start = plan.start().atZone(ZoneOffset.UTC);
        long months = 1;
        // Not ChronoUnit: from the 31st of a month to the 30th of another it counts one fewer.
        while (!start.plusMonths(months + 1).toInstant().isAfter(plan.end())) {
            months++;
        }
        return months;
    }

    /** Of the horizon. */
    public double hours() {
        return Duration.between(plan.start(), plan.end()).toSeconds() / 3600.0;
    }

    /** As in {@code the 6 months to 2027-03-28}. */
    public String horizon() {
        return "the " + (months() == 1 ? "month" : months() + " months") + " to " + lastDay();
    }

    /** What buying nothing is called: what is owned is there all the same. */
    public String withoutPurchase() {
        return plan.buying().owned().isEmpty() ? "on demand only" : "on demand beside what is owned";
    }

    /** What a sum over the horizon is in a calendar month, to the cent. */
    public Money perMonth(Money overHorizon) {
        return new Money(overHorizon.usd().divide(BigDecimal.valueOf(months()), 2, RoundingMode.HALF_UP));
    }

    public boolean buys() {
        return !chosen().purchase().buysNothing();
    }

    /** Whether tokens a minute of the Reserved tier are bought, and no units. */
    public boolean reserves() {
        return chosen().purchase() instanceof Purchase.Reserved;
    }

    /** Whether the number of units held is another at one time than at another. */
    public boolean changes() {
        return chosen().purchase() instanceof Purchase.Mixed || chosen().purchase() instanceof Purchase.Scheduled;
    }

    /** The workload's time zone, where the demand tells it. */
    public Optional<ZoneId> zone() {
        return demand.map(DemandCurve::zone);
    }

    /** The most model units that are held at once. */
    public int units() {
        return chosen().purchase().units().count();
    }

    /** What one unit was taken to carry, where anybody knows. */
    public Optional<TokenRates> unit() {
        if (plan.unit() instanceof UnitCapacity.Measured measured) {
            return Optional.of(measured.rates());
        }
        return plan.unit() instanceof UnitCapacity.Declared declared ? Optional.of(declared.rates()) : Optional.empty();
    }

    /** The demand's mean output tokens for one input token. */
    public double mix() {
        if (demand.isPresent()) {
            return demand.get().meanOutputPerRequest() / demand.get().meanInputPerRequest();
        }
        double in = plan.outlook().stream().mapToDouble(DayBand::inputP50).sum();
        double out = plan.outlook().stream().mapToDouble(DayBand::outputP50).sum();
        return plan.breakEvens().stream()
                .filter(even -> even.inputPerMinute() > 0)
                .findFirst()
                .map(even -> even.outputPerMinute() / even.inputPerMinute())
                .orElse(in > 0 ? out / in : 0);
    }

    /** The stream that the on-demand quotas of tokens and of requests admit, at the demand's own mix and size of requests. */
    public TokenRates quota() {
        double ofTokens =
                plan.rules().quota().tokensPerMinute() / plan.rules().quota().use(new TokenRates(1, mix()));
        double input = Math.min(ofTokens, quotaOfRequests());
        return new TokenRates(input, input * mix());
    }

    /** Input tokens a minute that the quota of requests admits; no limit where none is known. */
    private double quotaOfRequests() {
        double requests = plan.rules().quota().requestsPerMinute().orElse(Double.POSITIVE_INFINITY);
        return demand.map(curve -> requests * curve.meanInputPerRequest()).orElse(Double.POSITIVE_INFINITY);
    }

    /** What {@code units} units carry of a stream with the demand's own mix. */
    public static TokenRates carried(TokenRates unit, double mix, int units) {
        double input = units
                * (mix > 0 ? Math.min(unit.inputPerMinute(), unit.outputPerMinute() / mix) : unit.inputPerMinute());
        return new TokenRates(input, input * mix);
    }

    /** Whether such minutes fill a unit's output before its input. */
    public boolean outputBinds(TokenRates asked) {
        return unit().map(unit -> asked.outputPerMinute() * unit.inputPerMinute()
                        > asked.inputPerMinute() * unit.outputPerMinute())
                .orElse(false);
    }

    /** The day to come with the largest p99 of input tokens. */
    public Optional<DayBand> busiestDay() {
        return plan.outlook().stream().max(Comparator.comparingDouble(DayBand::inputP99));
    }

    /** The break-even of the cheapest unit by the hour, of the terms that were considered where there are any. */
    public Optional<BreakEven> cheapestBreakEven() {
        Comparator<BreakEven> byConsidered =
                Comparator.comparing(even -> isExcluded(even.term().label()));
        return plan.breakEvens().stream().min(byConsidered.thenComparingDouble(BreakEven::usdPerHour));
    }

    /** Whether a term was not considered, named as the plan names what it excludes. */
    public boolean isExcluded(String term) {
        return plan.excluded().stream().anyMatch(excluded -> excluded.term().equals(term));
    }

    /** The best candidate that buys units, by the order in which alternatives are told. */
    public Optional<Candidate> nearestUnits() {
        return nearest(candidate -> candidate.purchase() instanceof Purchase.Units);
    }

    /** The same of all that buy anything. */
    public Optional<Candidate> nearestPurchase() {
        return nearest(candidate -> !candidate.purchase().buysNothing());
    }

    private Optional<Candidate> nearest(Predicate<Candidate> asked) {
        return plan.candidates().stream()
                .filter(asked)
                .min(Comparator.comparing((Candidate candidate) -> !candidate.meetsTarget())
                        .thenComparing(Candidate::cost)
                        .thenComparing(candidate -> candidate.purchase().units()));
    }
}
