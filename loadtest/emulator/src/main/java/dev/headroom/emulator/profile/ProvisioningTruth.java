package dev.headroom.emulator.profile;

/**
 * What the account may buy, and how fast.
 *
 * @param creatingSeconds how long a purchase is in state Creating
 * @param unitsPerPurchase quota of model units of one provisioned model; a fresh AWS account has 0
 * @param noCommitmentUnits quota of model units without a commitment, over all base models; a fresh AWS account has 0
 * @param grantSeconds how long a request for more quota takes to be granted
 */
public record ProvisioningTruth(
        double creatingSeconds, int unitsPerPurchase, int noCommitmentUnits, double grantSeconds) {

    /** Refuses what cannot be. */
    public ProvisioningTruth {
        Check.notNegative("creatingSeconds", creatingSeconds);
        Check.notNegative("unitsPerPurchase", unitsPerPurchase);
        Check.notNegative("noCommitmentUnits", noCommitmentUnits);
        Check.notNegative("grantSeconds", grantSeconds);
    }
}
