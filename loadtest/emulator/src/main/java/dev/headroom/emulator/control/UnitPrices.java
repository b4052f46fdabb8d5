package dev.headroom.emulator.control;

import java.math.BigDecimal;
import java.util.Optional;

/** What model units cost. */
@FunctionalInterface
public interface UnitPrices {

    /**
     * US dollars for one unit for one hour.
     *
     * @param modelId the foundation model's id, without a context variant; a custom model costs what its base does
     * @param term the commitment; absent for none
     * @return absent where the price is unknown
     */
    Optional<BigDecimal> perUnitHour(String modelId, Optional<Purchase.Commitment> term);
}
