package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import java.util.Collection;

/** Whether an order fits in the account's quotas. */
final class QuotaCheck {

    private final UnitQuota quota;

    QuotaCheck(UnitQuota quota) {
        this.quota = quota;
    }

    /** Refuses an order that does not fit beside what is owned. */
    void check(Order order, Catalogue.Sold sold, Collection<Purchase> owned) {
        refuseAbove(new Use("model units", quota.unitsPerPurchase(sold.model()), 0), order);
        if (order.commitment().isEmpty()) {
            boolean custom = Catalogue.isCustom(sold.modelArn());
            int used = owned.stream()
                    .filter(purchase -> purchase.commitment().isEmpty() && !purchase.neverWas())
                    .filter(purchase -> purchase.models().custom() == custom)
                    .mapToInt(Purchase::units)
                    .sum();
            refuseAbove(new Use("no commitment model units", quota.noCommitmentUnits(), used), order);
        }
    }

    /** A quota and how much of it is used. */
    private record Use(String what, int quota, int used) {}

    private static void refuseAbove(Use use, Order order) {
        if (use.quota <= 0) {
            throw AwsError.quota(
                    "Your account does not currently have any " + use.what + " reserved for " + order.modelId() + ".");
        }
        if (order.units() > use.quota - use.used) {
            throw AwsError.quota("Your account does not currently have enough " + use.what + " reserved for "
                    + order.modelId() + ": quota " + use.quota + ", in use " + use.used + ", asked for "
                    + order.units() + ".");
        }
    }
}
