package dev.headroom.planner.regret;

import dev.headroom.planner.quantity.Sample;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A way to decide what to commit to, judged by what its decisions cost. */
sealed interface CommitmentRule permits LevelRule, BreakEvenRule {

    /** As a reader would say it: {@code mean}. */
    String label();

    /**
     * What it pays over the term, in hours of one committed unit.
     *
     * @param known what it decides from at the origin
     * @param term need of the hours of the term; a rule sees an hour of it when that hour is over
     * @param ratio of the on-demand price of a unit-hour to the committed one
     */
    double cost(Known known, double[] term, double ratio);

    /** Label of the planner's own rule. */
    String PLANNER = "headroom";

    /** The planner first, then those it has to beat. */
    static List<CommitmentRule> all() {
        return List.of(
                newsvendor(PLANNER, Known::futures),
                newsvendor("newsvendor, last 28 days", Known::lookBack),
                new LevelRule(
                        "newsvendor x growth",
                        (known, ratio) -> known.increment()
                                .nearest(known.growth()
                                        * CommitmentCost.cheapest(known.lookBack(), ratio, Increment.NONE))),
                new BreakEvenRule(),
                figure("mean", Sample::mean),
                figure("P50", sample -> sample.quantile(0.5)),
                figure("P90", sample -> sample.quantile(0.9)),
                figure("P95", sample -> sample.quantile(0.95)),
                figure("P99", sample -> sample.quantile(0.99)),
                figure("peak", Sample::max),
                figure("minimum", Sample::min),
                new LevelRule("on demand only", (known, ratio) -> 0));
    }

    /** What is cheapest on a sample of hours. */
    private static LevelRule newsvendor(String label, Function<Known, Sample> hours) {
        return new LevelRule(
                label, (known, ratio) -> CommitmentCost.cheapest(hours.apply(known), ratio, known.increment()));
    }

    /** A figure of the last 28 days, whatever the prices. */
    private static LevelRule figure(String label, ToDoubleFunction<Sample> figure) {
        return new LevelRule(
                label, (known, ratio) -> known.increment().nearest(figure.applyAsDouble(known.lookBack())));
    }
}
