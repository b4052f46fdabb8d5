package dev.headroom.planner.plan.request;

import dev.headroom.planner.quantity.TokenRates;

/** An input of a plan that may turn out otherwise, one at a time. */
public enum Lever {
    /** Requests, each as long as before. */
    DEMAND("demand", "input and output tokens/min"),
    INPUT_PER_REQUEST("input per request", "tokens"),
    OUTPUT_PER_REQUEST("output per request", "tokens"),
    UNIT_CAPACITY("what a unit carries", "input tokens/min"),
    /** Of input and output alike; units keep their price. */
    ON_DEMAND_PRICE("on-demand price", "$ per million input tokens");

    private final String label;
    private final String unit;

    Lever(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** As a reader would say it: {@code output per request}. */
    public String label() {
        return label;
    }

    /** The unit of its value. */
    public String unit() {
        return unit;
    }

    /** The planned reading with this input so many times as large. */
    public Variant times(double factor, TokenRates unit) {
        return switch (this) {
            case DEMAND -> new Variant(label, unit, factor, factor, factor, 1);
            case INPUT_PER_REQUEST -> new Variant(label, unit, factor, 1, 1, 1);
            case OUTPUT_PER_REQUEST -> new Variant(label, unit, 1, factor, 1, 1);
            case UNIT_CAPACITY -> new Variant(label, unit.times(factor), 1, 1, 1, 1);
            case ON_DEMAND_PRICE -> new Variant(label, unit, 1, 1, 1, factor);
        };
    }
}
