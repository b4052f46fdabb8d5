package dev.headroom.planner.search;

import java.util.List;

/** A term of a linear model of latency over input tokens i, output tokens o and requests in flight n. */
public enum FrontierTerm {
    /** 1. */
    CONSTANT("1"),
    /** i. */
    INPUT("input"),
    /** o. */
    OUTPUT("output"),
    /** n. */
    LOAD("load"),
    /** i n. */
    INPUT_LOAD("input x load"),
    /** n squared. */
    LOAD_SQUARED("load^2");

    private final String label;

    FrontierTerm(String label) {
        this.label = label;
    }

    /** As a report names it. */
    public String label() {
        return label;
    }

    double at(double input, double output, double load) {
        return switch (this) {
            case CONSTANT -> 1;
            case INPUT -> input;
            case OUTPUT -> output;
            case LOAD -> load;
            case INPUT_LOAD -> input * load;
            case LOAD_SQUARED -> load * load;
        };
    }

    static double[] row(List<FrontierTerm> terms, double input, double output, double load) {
        return terms.stream().mapToDouble(term -> term.at(input, output, load)).toArray();
    }
}
