package dev.headroom.reports.action;

import java.time.LocalDate;

/**
 * What was bought before.
 *
 * @param name of the purchase, or its ARN
 * @param what units and price in words
 * @param end the day on which its commitment ends; from then on it has to be deleted
 */
public record OwnedPurchase(String name, String what, LocalDate end) {

    /** Whether it is named by its ARN. */
    public boolean isArn() {
        return name.startsWith("arn:");
    }
}
