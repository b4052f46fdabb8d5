package dev.headroom.emulator.control;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.ProvisioningTruth;

/** How many model units the account may have. A fresh AWS account may have none. */
public interface UnitQuota {

    /** Most units of one purchase of a model, with or without a commitment. */
    int unitsPerPurchase(ModelTruth model);

    /** Most units without a commitment, over all base models; and as many again over all custom models. */
    int noCommitmentUnits();

    /** What a profile grants from the start. */
    static UnitQuota of(ProvisioningTruth truth) {
        return new UnitQuota() {
            @Override
            public int unitsPerPurchase(ModelTruth model) {
                return truth.unitsPerPurchase();
            }

            @Override
            public int noCommitmentUnits() {
                return truth.noCommitmentUnits();
            }
        };
    }
}
