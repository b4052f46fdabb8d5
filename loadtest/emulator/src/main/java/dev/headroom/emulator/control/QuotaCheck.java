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
        int most = quota.unitsPerPurchase(sold.model());
        refuseAbove(most, order.units(), "model units", order);
        if (order.commitment().isEmpty()) {
            boolean custom = Catalogue.isCustom(sold.modelArn());
            int used = owned.stream()
                    .filter(purchase -> purchase.commitment().isEmpty() && !purchase.neverWas())
                    .filter(purchase -> purchase.models().custom() == custom)
                    .mapToInt(Purchase::units)
                    .sum();
            refuseAbove(quota.noCommitmentUnits() - used, order.units(), "no commitment model units", order);
        }
    }

    private static void refuseAbove(int left, int asked, String what, Order order) {
        if (left <= 0) {
            throw AwsError.quota(
                    "Your account does not currently have any " + what + " reserved for " + order.modelId() + ".");
        }
        if (asked > left) {
            throw AwsError.quota("Your account does not currently have enough " + what + " reserved for "
                    + order.modelId() + ": " + left + " left, " + asked + " asked for.");
        }
    }
}
