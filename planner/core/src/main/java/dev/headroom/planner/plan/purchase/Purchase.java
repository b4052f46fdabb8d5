package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is bought: nothing, model units on one term for the whole horizon, a mix of terms and dates, any of these with units by the hour
 * of the week, or tokens a minute.
 */
public sealed interface Purchase {

    /** The most units that are held at once. */
    ModelUnits units();

    /** The longest that anything in it is bound, in months; 0 where nothing is. */
    int monthsBound();

    /** What is held all along, without units by the hour. */
    default Purchase steady() {
        return this;
    }

    default boolean buysNothing() {
        return this instanceof Nothing;
    }

    /** Nothing: every token on demand or in batch. */
    record Nothing() implements Purchase {
        @Override
        public ModelUnits units() {
            return ModelUnits.NONE;
        }

        @Override
        public int monthsBound() {
            return 0;
        }

        @Override
        public String toString() {
            return "on demand only";
        }
    }

    /** Model units, kept for the whole horizon: a term that is shorter is renewed. */
    record Units(ModelUnits units, CommitmentTerm term) implements Purchase {
        public Units {
            Require.atLeast("model units bought", units.count(), 1);
        }

        @Override
        public int monthsBound() {
            return term.months();
        }

        @Override
        public String toString() {
            return term == CommitmentTerm.NO_COMMITMENT
                    ? units + " without commitment"
                    : units + " for " + term.label();
        }
    }

    /** Several orders, each with its term and its dates, in the order in which they begin. */
    record Mixed(List<Order> orders) implements Purchase {
        public Mixed {
            orders = List.copyOf(orders);
            Require.that(!orders.isEmpty(), "a mixed purchase has no orders");
        }

        @Override
        public ModelUnits units() {
            return new ModelUnits(orders.stream()
                    .mapToInt(order -> unitsAt(order.start()))
                    .max()
                    .orElse(0));
        }

        /** Units that are held at an instant; they rise only where an order begins. */
        public int unitsAt(Instant instant) {
            return orders.stream()
                    .filter(order ->
                            !order.start().isAfter(instant) && order.end().isAfter(instant))
                    .mapToInt(order -> order.units().count())
                    .sum();
        }

        @Override
        public int monthsBound() {
            return orders.stream()
                    .mapToInt(order -> order.term().months())
                    .max()
                    .orElse(0);
        }

        @Override
        public String toString() {
            return Order.inWords(orders);
        }
    }

    /**
     * Model units without commitment by the hour of the week, on top of nothing, of units on a term or of a mix.
     *
     * @param base what is held beside them
     * @param hours when how many are held
     */
    record Scheduled(Purchase base, HourSchedule hours) implements Purchase {

        /** @throws IllegalArgumentException where the base is neither nothing nor units held all along */
        public Scheduled {
            Require.that(
                    base instanceof Nothing || base instanceof Units || base instanceof Mixed,
                    "units by the hour come on top of units or nothing, not of " + base);
        }

        @Override
        public Purchase steady() {
            return base;
        }

        @Override
        public ModelUnits units() {
            int most = 0;
            for (HourWeek week : hours.weeks()) {
                most = Math.max(most, week.most() + mostBase(week));
            }
            return new ModelUnits(Math.max(most, base.units().count()));
        }

        private int mostBase(HourWeek week) {
            return base instanceof Mixed mixed
                    ? Stream.concat(
                                    Stream.of(week.start()),
                                    mixed.orders().stream().map(Order::start))
                            .filter(at -> !at.isBefore(week.start()) && at.isBefore(week.end()))
                            .mapToInt(mixed::unitsAt)
                            .max()
                            .orElse(0)
                    : base.units().count();
        }

        @Override
        public int monthsBound() {
            return base.monthsBound();
        }

        @Override
        public String toString() {
            return base.buysNothing() ? hours.toString() : base + ", and " + hours;
        }
    }

    /**
     * Tokens a minute of the Reserved tier, input and output apart, kept for the whole horizon: a term that is shorter is renewed.
     *
     * @param inputPerMinute input tokens a minute, a multiple of 1,000 and no fewer than are sold
     * @param outputPerMinute output tokens a minute, likewise
     * @param term for how long it is bound
     */
    record Reserved(int inputPerMinute, int outputPerMinute, ReservedTerm term) implements Purchase {

        /** Tokens a minute are sold by so many. */
        public static final int STEP = 1000;

        /** @throws IllegalArgumentException where a rate is below the smallest that is sold, or between two steps */
        public Reserved {
            sold("input", inputPerMinute, ReservedPrice.LEAST_INPUT_PER_MINUTE);
            sold("output", outputPerMinute, ReservedPrice.LEAST_OUTPUT_PER_MINUTE);
        }

        private static void sold(String what, int perMinute, int least) {
            Require.atLeast("reserved " + what + " tokens per minute", perMinute, least);
            Require.that(
                    perMinute % STEP == 0,
                    "reserved " + what + " tokens per minute are " + perMinute + ", must be a multiple of " + STEP);
        }

        @Override
        public ModelUnits units() {
            return ModelUnits.NONE;
        }

        @Override
        public int monthsBound() {
            return term.months();
        }

        /** As in {@code 300,000 input and 20,000 output tokens a minute}. */
        public String rates() {
            return String.format(
                    Locale.ROOT, "%,d input and %,d output tokens a minute", inputPerMinute, outputPerMinute);
        }

        @Override
        public String toString() {
            return "a reservation of " + rates() + " for " + term.label();
        }
    }
}
