package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;

/**
 * What whoever uses a price must know of it.
 *
 * @param modelId whose price it is
 * @param region where
 * @param text one sentence
 */
public record PriceRemark(String modelId, String region, String text) {

    /** @throws IllegalArgumentException where the text is blank */
    public PriceRemark {
        Require.text("remark on a price", text);
    }

    private static PriceRemark on(Price price, String text) {
        return new PriceRemark(price.modelId(), price.region(), price.thing() + ": " + text);
    }

    /** Two sources do not agree on a price. */
    public static PriceRemark conflict(Price used, Price other) {
        boolean sameDay = used.provenance().asOf().equals(other.provenance().asOf());
        return on(
                used,
                "sources disagree: " + said(used) + " is used, for it is "
                        + (sameDay ? "the first of the same day" : "newer") + "; " + said(other) + " is not");
    }

    static PriceRemark overridden(Price used) {
        return on(used, "not the list price, but " + said(used));
    }

    static PriceRemark lapsed(Price list, Discount discount) {
        return on(
                list,
                discount.words() + " ended on " + discount.until() + ", so the list price is used; renew or remove it");
    }

    private static String said(Price price) {
        return price.figures() + " (" + price.provenance().asOf() + ", "
                + price.provenance().source() + ")";
    }
}
