package dev.headroom.planner.compare;

import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.RequestShape;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a change of a recommendation comes from. The first four are inputs of a plan, and together they are all of them. */
public enum Cause {
    /** The demand curve with what its owners expect; the time that has passed too, for futures begin at the end of the history. */
    DEMAND("demand"),
    /** Amounts, not where they were read. */
    PRICES("prices"),
    /** What a unit carries, and how far on demand answers in time. */
    MEASUREMENT("measurement"),
    /** Targets, quotas, rules for purchases, what is owned, and what futures are drawn from. */
    SETTINGS("settings"),
    /** The same inputs planned by another version of this program. */
    VERSION("Headroom's version"),
    /** A longer horizon costs more in all; in a month it costs the same. */
    LENGTH("length of the plan");

    static final List<Cause> INPUTS = List.of(DEMAND, PRICES, MEASUREMENT, SETTINGS);

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** As a reader would say it. */
    public String label() {
        return label;
    }

    /** The inputs of then, but for those that have moved: these are the ones of now. */
    static PlanRequest mixed(PlanRequest then, PlanRequest now, Set<Cause> moved) {
        PlanRequest demand = moved.contains(DEMAND) ? now : then;
        PlanRequest prices = moved.contains(PRICES) ? now : then;
        PlanRequest measured = moved.contains(MEASUREMENT) ? now : then;
        PlanRequest settings = moved.contains(SETTINGS) ? now : then;
        return new PlanRequest(
                demand.demand(),
                measured.unit(),
                prices.prices(),
                settings.rules(),
                settings.buying(),
                measured.onDemand(),
                RequestShape.UNKNOWN);
    }

    /** Whether this input is another. */
    boolean differs(PlanRequest then, PlanRequest now) {
        return switch (this) {
            case DEMAND -> !then.demand().equals(now.demand());
            case PRICES -> !costTheSame(then.prices(), now.prices());
            case MEASUREMENT ->
                !then.unit().equals(now.unit()) || !then.onDemand().equals(now.onDemand());
            case SETTINGS -> !then.rules().equals(now.rules()) || !then.buying().equals(now.buying());
            case VERSION, LENGTH -> false;
        };
    }

    private static boolean costTheSame(ModelPrices then, ModelPrices now) {
        List<Price> left = new ArrayList<>(now.rows());
        for (Price price : then.rows()) {
            if (!left.removeIf(other -> other.thing().equals(price.thing()) && other.costsTheSameAs(price))) {
                return false;
            }
        }
        return left.isEmpty();
    }
}
