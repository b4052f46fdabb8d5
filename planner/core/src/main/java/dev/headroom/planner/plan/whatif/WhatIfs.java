package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Planner;
import dev.headroom.planner.plan.Trials;
import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Costing;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.HeldAgain;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans again at every point of a grid over demand, output per request, on-demand price and what a unit carries, and under other longest
 * terms and risk aversions. A part of the minutes is enough to compare costs, as in {@link Trials}; every point has the same futures. What
 * the plan itself has on all futures and every minute, its inputs and a quarter less and more demand, has them here too.
 */
public final class WhatIfs {

    private static final List<Double> DEMANDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);
    private static final List<Double> OUTPUTS = List.of(0.75, 1.0, 1.25, 1.5);
    /** Where the Reserved tier is sold: looking for the best reservation takes a hundred times as long as for the best units. */
    private static final List<Double> FEWER_DEMANDS = List.of(0.75, 1.0, 1.25, 1.5);

    private static final List<Double> FEWER_OUTPUTS = List.of(0.75, 1.0, 1.5);
    private static final List<Double> PRICES = List.of(0.8, 1.0, 1.2);
    private static final List<Double> CAPACITIES = List.of(0.75, 1.0, 1.25);
    /** Minding the mean only; cautious; as much as the mean: above that the bad futures decide. */
    private static final List<Double> AVERSIONS = List.of(0.0, 1.0);

    private static final int MOST_UNITS = 1000;

    private final PlanRequest request;
    private final Plan plan;
    private final Horizon horizon;
    private final TokenRates unit;
    private final boolean areUnits;
    private final WhatIfChoices choices;
    private final Work work;

    private WhatIfs(PlanRequest request, Plan plan, Work work) {
        this.request = request;
        this.plan = plan;
        this.work = work;
        this.horizon = Horizon.of(request);
        this.unit = Variant.planned(request.unit()).unit();
        this.areUnits = !horizon.terms().isEmpty() && !(request.unit() instanceof UnitCapacity.Unknown);
        this.choices = choices();
    }

    /**
     * The grid round a plan; the same, the same grid.
     *
     * @param request what was planned
     * @param plan the plan of it
     * @param command what makes that plan again
     */
    public static WhatIf of(PlanRequest request, Plan plan, String command) {
        return of(request, plan, command, new Work());
    }

    /** The same, telling how far it is. */
    public static WhatIf of(PlanRequest request, Plan plan, String command, Work work) {
        return new WhatIfs(request, plan, work).round(command);
    }

    private WhatIf round(String command) {
        Futures futures = new Futures(
                request.demand(),
                horizon.drawn(),
                horizon.leadHours() + horizon.hours(),
                request.rules().seed());
        int read = Math.min(Trials.MOST_FUTURES, request.rules().futures());
        List<List<Double>> grid = WhatIf.grid(axes(List.of()));
        List<List<Double>> whole = grid.stream().filter(WhatIfs::isOfThePlan).toList();
        int mostUnits =
                mostUnits(futures, read, grid.stream().map(this::variant).toList());
        ReplayRules part = rules(grid, mostUnits, Trials.EVERY_MINUTES);
        ReplayRules every = rules(whole, mostUnits, 1);
        work.expect(read * part.workEach() + request.rules().futures() * every.workEach());
        work.expect(grid.size() * workOfPoint());
        List<FutureReplay> replays = part.of(futures, 0, read, work);
        List<FutureReplay> all = every.of(futures, 0, request.rules().futures(), work);
        Held chosen = HeldAgain.of(request, horizon, plan.chosen());
        List<WhatIfPoint> points = IntStream.range(0, grid.size())
                .parallel()
                .mapToObj(i -> {
                    List<Double> factors = grid.get(i);
                    int at = whole.indexOf(factors);
                    Reading reading = at < 0 ? part.reading(i, replays) : every.reading(at, all);
                    List<WhatIfPoint> found = points(factors, reading, chosen);
                    work.done(workOfPoint());
                    return found;
                })
                .flatMap(List::stream)
                .toList();
        Candidate inPart =
                part.reading(grid.indexOf(middle(grid)), replays).costing().candidate(chosen);
        return new WhatIf(
                WhatIfBasis.of(plan),
                command,
                read,
                Trials.EVERY_MINUTES,
                axes(replays),
                choices,
                points,
                notes(read, inPart));
    }

    private ReplayRules rules(List<List<Double>> grid, int mostUnits, int everyMinutes) {
        return new ReplayRules(
                request, horizon, grid.stream().map(this::variant).toList(), mostUnits, everyMinutes);
    }

    /** What choosing at one point takes, in minutes metered: a guess, for whoever waits. */
    private double workOfPoint() {
        return 100_000.0 * choices.count();
    }

    /** Whether the plan itself says what follows: its inputs, and demand a quarter lower or higher. */
    private static boolean isOfThePlan(List<Double> factors) {
        double demand = factors.get(0);
        return (demand == 0.75 || demand == 1 || demand == 1.25)
                && factors.stream().skip(1).allMatch(factor -> factor == 1);
    }

    private static List<Double> middle(List<List<Double>> grid) {
        return grid.stream()
                .filter(factors -> factors.stream().allMatch(factor -> factor == 1))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing to choose where no unit can be bought; and a reservation is too slow to look for at each. */
    private WhatIfChoices choices() {
        double planned = request.buying().risk().aversion();
        if (!areUnits || !horizon.reserved().isEmpty()) {
            return new WhatIfChoices(List.of(LongestTerm.AS_PLANNED), List.of(planned), planned);
        }
        List<Double> aversions = Stream.concat(AVERSIONS.stream(), Stream.of(planned))
                .distinct()
                .sorted()
                .toList();
        return new WhatIfChoices(LongestTerm.of(horizon.terms()), aversions, planned);
    }

    private List<WhatIfAxis> axes(List<FutureReplay> replays) {
        double tokens = replays.stream()
                .mapToDouble(replay -> replay.inputTokens() + replay.outputTokens())
                .average()
                .orElse(0);
        boolean isReserved = !horizon.reserved().isEmpty();
        List<WhatIfAxis> axes = new ArrayList<>();
        axes.add(axis(Lever.DEMAND, tokens, isReserved ? FEWER_DEMANDS : DEMANDS));
        axes.add(axis(Lever.OUTPUT_PER_REQUEST, tokens, isReserved ? FEWER_OUTPUTS : OUTPUTS));
        axes.add(axis(Lever.ON_DEMAND_PRICE, tokens, PRICES));
        if (areUnits) {
            axes.add(axis(Lever.UNIT_CAPACITY, tokens, CAPACITIES));
        }
        return axes;
    }

    private WhatIfAxis axis(Lever lever, double tokens, List<Double> factors) {
        return new WhatIfAxis(lever, new Trials(request, horizon).value(lever, tokens), factors);
    }

    /** In the order of the axes. */
    private Variant variant(List<Double> factors) {
        double demand = factors.get(0);
        TokenRates carried = areUnits ? unit.times(factors.get(3)) : unit;
        return new Variant("", carried, demand, demand * factors.get(1), demand, factors.get(2));
    }

    /** As many units as the busiest hour of any future asks for anywhere on the grid. */
    private int mostUnits(Futures futures, int read, List<Variant> variants) {
        if (!areUnits) {
            return 0;
        }
        double most = IntStream.range(0, read)
                .parallel()
                .mapToDouble(number -> busiestHour(futures.draw(number), variants))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.min(MOST_UNITS, Math.ceil(most)));
    }

    private double busiestHour(Future future, List<Variant> variants) {
        return IntStream.range(horizon.leadHours(), future.hours())
                .mapToDouble(hour -> variants.stream()
                        .mapToDouble(variant -> variant.need(future.inputPerMinute(hour), future.outputPerMinute(hour)))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private List<WhatIfPoint> points(List<Double> factors, Reading reading, Held chosen) {
        Costing costing = reading.costing();
        boolean isMiddle = factors.stream().allMatch(factor -> factor == 1);
        Candidate kept = isMiddle ? plan.chosen() : costing.candidate(chosen);
        Candidate nothing = isMiddle ? plan.onDemandOnly() : costing.candidate(costing.nothing());
        List<Candidate> found = new ArrayList<>();
        for (int combination = 0; combination < choices.count(); combination++) {
            LongestTerm longest = choices.longestTerm(combination);
            double aversion = choices.riskAversion(combination);
            int first = combination % choices.riskAversions().size();
            boolean isPlanned = longest == LongestTerm.AS_PLANNED && aversion == choices.planned();
            if (isPlanned) {
                found.add(isMiddle ? plan.chosen() : best(reading, longest, chosen));
            } else if (first < combination && longest.allows(found.get(first).purchase())) {
                // The best of all purchases is the best of fewer that it is among.
                found.add(found.get(first));
            } else {
                PurchaseRules rules = longest.over(request.buying()).averse(aversion);
                found.add(best(reading.under(rules), longest, chosen));
            }
        }
        return IntStream.range(0, choices.count())
                .mapToObj(combination -> point(factors, combination, found.get(combination), kept, nothing))
                .toList();
    }

    private Candidate best(Reading reading, LongestTerm longest, Held chosen) {
        Held best = longest.allows(chosen.purchase()) ? reading.best(chosen) : reading.best();
        return reading.costing().candidate(Planner.worthTheChange(request, reading, best));
    }

    private WhatIfPoint point(
            List<Double> factors, int combination, Candidate best, Candidate kept, Candidate nothing) {
        return new WhatIfPoint(
                factors,
                choices.longestTerm(combination),
                choices.riskAversion(combination),
                best.purchase(),
                best.cost(),
                best.tail(),
                best.meetsTarget(),
                kept.cost(),
                kept.meetsTarget(),
                nothing.cost(),
                nothing.meetsTarget());
    }

    private List<String> notes(int read, Candidate inPart) {
        List<String> notes = new ArrayList<>();
        String inPartCost = Dollars.shown(inPart.cost());
        String cost = Dollars.shown(plan.chosen().cost());
        notes.add(String.format(
                Locale.ROOT,
                "Where all is as planned, and for demand a quarter lower and higher, these are the plan's own figures, of all futures and"
                        + " every minute. All other points were planned on %d futures and every %dth minute of them, each standing for its"
                        + " share of what all tokens cost%s.",
                read,
                Trials.EVERY_MINUTES,
                inPartCost.equals(cost)
                        ? ""
                        : ": by these alone the recommendation would cost " + inPartCost + ", in the plan it costs "
                                + cost));
        if (areUnits && horizon.terms().contains(CommitmentTerm.NO_COMMITMENT)) {
            notes.add(
                    "Units by the hour of the week are weighed at every point as the plan has them, if it has any; others are not looked"
                            + " for. The command looks for them, and may find a cheaper purchase, most of all under a shorter longest term.");
        }
        if (choices.riskAversions().size() > 1) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Under a risk aversion the mean cost of the worst %.3g %% of futures, purchase and all, counts so many times beside the"
                            + " mean of all in what is minimised; the costs shown are the plain ones.",
                    100 * request.buying().risk().tail()));
        }
        if (!horizon.reserved().isEmpty()) {
            notes.add(
                    "The longest term and risk aversion are not to be chosen where the Reserved tier is sold: reservations would have"
                            + " to be looked for again at each.");
        }
        return notes;
    }
}
