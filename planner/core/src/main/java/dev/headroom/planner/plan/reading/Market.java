package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.Catalogue;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Owned;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.portfolio.PortfolioProblem;
import dev.headroom.planner.portfolio.PortfolioSolver;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.portfolio.SpillCosts;
import dev.headroom.planner.portfolio.UnitRange;
import dev.headroom.planner.price.CommitmentTerm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reading of the futures put before the optimiser: what may be bought, what must be kept, and what is left over. */
public final class Market {

    private static final double A_CENT = 0.01;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Catalogue catalogue;
    private final Owned owned;
    private final List<FutureTotals> futures;
    private final int mostUnits;
    private final int quota;
    private final Floors promised;
    private final int[] floors;
    private final int[] inTime;
    private final SpillCosts spill;
    private final Map<List<Boolean>, SpillCosts> bySide = new HashMap<>();
    private int @Nullable [] reachable;
    private @Nullable Portfolio best;

    Market(PlanRequest request, Horizon horizon, List<FutureTotals> futures) {
        this(request, horizon, futures, Optional.empty());
    }

    /** @param known what is left on demand, where it was added up before */
    private Market(PlanRequest request, Horizon horizon, List<FutureTotals> futures, Optional<SpillCosts> known) {
        this.request = request;
        this.horizon = horizon;
        this.catalogue = new Catalogue(request, horizon);
        this.owned = new Owned(horizon, request.buying().owned());
        this.futures = futures;
        this.mostUnits = futures.get(0).mostUnits();
        this.quota = Math.min(mostUnits, request.buying().unitQuota().orElse(mostUnits));
        this.promised = new Floors(request, futures);
        this.floors = IntStream.range(0, horizon.periods())
                .map(month -> Math.min(quota, promised.of(month)))
                .toArray();
        this.inTime = IntStream.range(0, horizon.periods())
                .map(month -> request.mayPrioritise() ? promised.inTime(month) : 0)
                .toArray();
        this.spill = known.orElseGet(() -> spill((month, held) -> held < inTime[month]));
    }

    /** The same futures under other rules for purchases; what they leave on demand hangs on these by the Priority tier alone. */
    Market under(PurchaseRules others) {
        Optional<SpillCosts> same = request.mayPrioritise() ? Optional.empty() : Optional.of(spill);
        return new Market(request.buyingBy(others), horizon, futures, same);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Owned owned() {
        return owned;
    }

    /**
     * The purchases of least cost that keep the promise; where limits forbid that, those that break it least, and of these the ones of
     * least cost. Of equals the one that buys nothing.
     */
    public Portfolio best() {
        if (best == null) {
            best = solved();
        }
        return best;
    }

    private Portfolio solved() {
        Portfolio cheapest = atMost(quota, 0);
        Portfolio nothing = atMost(0, 0);
        int[] least = reachable();
        boolean kept = IntStream.range(0, least.length).allMatch(month -> least[month] <= owned.units(month));
        return kept && nothing.objectiveUsd() <= cheapest.objectiveUsd() + A_CENT ? nothing : cheapest;
    }

    /** The same with no more than so many units at once, and nothing that begins before a month. */
    public Portfolio atMost(int units, int firstMonth) {
        return solve(units, firstMonth, reachable())
                .or(() -> solve(units, firstMonth, new int[horizon.periods()]))
                .orElseThrow();
    }

    /** The best purchases that hold at least so many units in some month; empty where the limits forbid them. */
    public Optional<Portfolio> holding(int units) {
        if (units > quota) {
            return Optional.empty();
        }
        return IntStream.range(0, horizon.periods())
                .mapToObj(month -> {
                    int[] least = reachable().clone();
                    least[month] = units;
                    return solve(quota, 0, least);
                })
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Portfolio::objectiveUsd));
    }

    /** The floors that the limits leave. */
    private int[] reachable() {
        if (reachable == null) {
            reachable = new ReachableFloors(promised, quota, floors, this::isAllowed).find();
        }
        return reachable;
    }

    private boolean isAllowed(int[] least) {
        return catalogue.limits(owned).isEmpty()
                || solve(ranges(quota, 0, least), 0, spill).isPresent();
    }

    private Optional<Portfolio> solve(int units, int firstMonth, int[] least) {
        List<UnitRange> ranges = ranges(units, firstMonth, least);
        Optional<Portfolio> free = solve(ranges, firstMonth, spill);
        return request.mayPrioritise() && free.isPresent()
                ? new PrioritySides(ranges, inTime)
                        .best(free.get(), sides -> solve(sides.ranges(), firstMonth, spill(sides)))
                : free;
    }

    private List<UnitRange> ranges(int units, int firstMonth, int[] least) {
        return IntStream.range(0, horizon.periods())
                .mapToObj(month -> new UnitRange(
                        owned.units(month),
                        month < firstMonth ? 0 : Math.min(units, least[month]),
                        Math.min(quota, units)))
                .toList();
    }

    private Optional<Portfolio> solve(List<UnitRange> ranges, int firstMonth, SpillCosts left) {
        return PortfolioSolver.solve(new PortfolioProblem(
                catalogue.offers(mostUnits, firstMonth),
                ranges,
                catalogue.limits(owned),
                left,
                request.buying().risk()));
    }

    public List<FutureTotals> futures() {
        return futures;
    }

    /** The fewest units that keep the promise, by month. */
    public int[] floors() {
        return floors.clone();
    }

    /** The fewest units from which on the latency target is kept without the Priority tier, by month; 0 where that may not be used. */
    public int[] inTime() {
        return inTime.clone();
    }

    /** The most units that may be held at once, those owned among them. */
    public int quota() {
        return quota;
    }

    /** What may wait and is not carried in the valleys of so many units, in a month, on the mean over the futures. */
    public double meanDeferredUsd(int month, int units) {
        return futures.stream()
                .mapToDouble(future -> future.month(month).deferredUsd(units))
                .average()
                .orElse(0);
    }

    /** The best purchases beside units by the hour: what these cost and leave is given by month and number of units, as is what must be held. */
    public Optional<Portfolio> beside(SpillCosts hourly, int[] least) {
        boolean capped = request.buying().mostOnTerm().containsKey(CommitmentTerm.NO_COMMITMENT);
        return PortfolioSolver.solve(new PortfolioProblem(
                capped ? catalogue.offersBut(CommitmentTerm.NO_COMMITMENT, mostUnits) : catalogue.offers(mostUnits, 0),
                IntStream.range(0, horizon.periods())
                        .mapToObj(month -> new UnitRange(owned.units(month), least[month], quota))
                        .toList(),
                catalogue.limits(owned),
                hourly,
                Risk.NEUTRAL));
    }

    /** What no purchases within the limits go below, where months cost so much beside what is held; promises aside, what is owned aside. */
    public double leastUsd(SpillCosts left) {
        return PortfolioSolver.solve(new PortfolioProblem(
                        catalogue.offers(mostUnits, 0),
                        ranges(quota, 0, new int[horizon.periods()]),
                        catalogue.limits(owned),
                        left,
                        Risk.NEUTRAL))
                .orElseThrow()
                .boundUsd();
    }

    private SpillCosts spill(PrioritySides.Sides sides) {
        return bySide.computeIfAbsent(sides.on(), on -> spill((month, held) -> on.get(month)));
    }

    /** Whether the Priority tier's premium is paid in a month in which so many units are held. */
    private interface Premium {
        boolean isPaid(int month, int units);
    }

    private SpillCosts spill(Premium premium) {
        double[][][] usd = new double[futures.size()][horizon.periods()][mostUnits + 1];
        for (int f = 0; f < usd.length; f++) {
            for (int month = 0; month < horizon.periods(); month++) {
                for (int u = 0; u <= mostUnits; u++) {
                    SpillTotals totals = futures.get(f).month(month);
                    double dearer = premium.isPaid(month, u) ? totals.premiumUsd(u) : 0;
                    usd[f][month][u] = totals.spillUsd(u) + dearer + totals.deferredUsd(u);
                }
            }
        }
        return SpillCosts.of(usd);
    }
}
