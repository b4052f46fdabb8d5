package dev.headroom.emulator.pricing;

import dev.headroom.emulator.control.Purchase;
import dev.headroom.emulator.control.UnitPrices;
import java.math.BigDecimal;
import java.util.Optional;

/** What model units cost in a Region by the price book. */
public final class UnitPriceBook implements UnitPrices {

    private final PriceBook book = PriceBook.read();
    private final String region;

    /** Prices of a Region, as in {@code us-west-2}; none where the book knows nothing of it. */
    public UnitPriceBook(String region) {
        this.region = region;
    }

    @Override
    public Optional<BigDecimal> perUnitHour(String modelId, Optional<Purchase.Commitment> term) {
        Rate rate = term.map(UnitPriceBook::rate).orElse(Rate.NO_COMMITMENT);
        return book.find(new Price.Thing(modelId, region, Route.REGION, rate)).map(Price::usd);
    }

    private static Rate rate(Purchase.Commitment term) {
        return switch (term) {
            case OneMonth -> Rate.ONE_MONTH;
            case SixMonths -> Rate.SIX_MONTHS;
        };
    }
}
