package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A change that owners expect: from a day on, so many times as many requests, so many times as long.
 *
 * @param from the first day of it, in the workload's time zone
 * @param requests times as many requests as the history would go on with, 0 or above
 * @param inputPerRequest times as many input tokens in each, above 0
 * @param outputPerRequest times as many output tokens in each, above 0
 * @param saidBy who said so, and when
 */
public record ExpectedChange(
        LocalDate from, double requests, double inputPerRequest, double outputPerRequest, String saidBy) {

    /** How {@code saidBy} begins where nobody expects the change, and somebody wants to see what would follow from it. */
    public static final String WHAT_IF = "a what-if: ";

    /** @throws IllegalArgumentException where a factor is out of its range or nobody said it */
    public ExpectedChange {
        Require.notNegative("requests", requests);
        Require.positive("inputPerRequest", inputPerRequest);
        Require.positive("outputPerRequest", outputPerRequest);
        Require.text("saidBy", saidBy);
    }

    /** Whether it is supposed and not expected. */
    public boolean supposed() {
        return saidBy.startsWith(WHAT_IF);
    }

    double inputTimes() {
        return requests * inputPerRequest;
    }

    double outputTimes() {
        return requests * outputPerRequest;
    }

    String said() {
        return String.format(
                Locale.ROOT,
                "expected from %s on: %.3g times the requests, %.3g times the input and %.3g times the output of each (%s)",
                from,
                requests,
                inputPerRequest,
                outputPerRequest,
                saidBy);
    }
}
