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
        granted("model units", quota.unitsPerPurchase(sold.model()), order);
        if (order.units() > quota.unitsPerPurchase(sold.model())) {
            throw tooFew(
                    "model units",
                    order,
                    "one purchase may have " + quota.unitsPerPurchase(sold.model()) + ", whatever else is held");
        }
        if (order.commitment().isEmpty()) {
            checkUncommitted(order, Catalogue.isCustom(sold.modelArn()), owned);
        }
    }

    private void checkUncommitted(Order order, boolean custom, Collection<Purchase> owned) {
        String what = "no commitment model units";
        granted(what, quota.noCommitmentUnits(), order);
        int held = owned.stream()
                .filter(purchase -> purchase.commitment().isEmpty() && !purchase.neverWas())
                .filter(purchase -> purchase.models().custom() == custom)
                .mapToInt(Purchase::units)
                .sum();
        if (order.units() > quota.noCommitmentUnits() - held) {
            throw tooFew(
                    what,
                    order,
                    "all purchases of " + (custom ? "custom" : "base") + " models without a commitment may have "
                            + quota.noCommitmentUnits() + " together and hold " + held);
        }
    }

    private static void granted(String what, int quota, Order order) {
        if (quota <= 0) {
            throw AwsError.quota(
                    "Your account does not currently have any " + what + " reserved for " + order.modelId() + ".");
        }
    }

    private static AwsError tooFew(String what, Order order, String count) {
        return AwsError.quota("Your account does not currently have enough " + what + " reserved for " + order.modelId()
                + ": " + count + ", asked for " + order.units() + ".");
    }
}
