package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Estimate;

/** A number as far as the data showed it: whole, from one side, or not at all. */
public sealed interface Identified {

    /** Bounded from both sides. */
    record Within(Estimate estimate) implements Identified {}

    /** Anything from {@code value} up would explain the data; {@code best} does so best. */
    record AtLeast(double value, double best) implements Identified {}

    /** Anything from nothing to {@code value} would explain the data; {@code best} does so best. */
    record AtMost(double value, double best) implements Identified {}

    /** Nothing looked at is ruled out. */
    record Unknown() implements Identified {}

    /** From a range that is open where it reaches {@code floor} or {@code ceiling}. */
    static Identified of(Estimate range, double floor, double ceiling) {
        boolean fromBelow = range.low() > floor;
        boolean fromAbove = range.high() < ceiling;
        if (fromBelow && fromAbove) {
            return new Within(range);
        }
        if (fromBelow) {
            return new AtLeast(range.low(), range.value());
        }
        return fromAbove ? new AtMost(range.high(), range.value()) : new Unknown();
    }
}
