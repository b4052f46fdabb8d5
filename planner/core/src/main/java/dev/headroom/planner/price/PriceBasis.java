package dev.headroom.planner.price;

import java.math.BigDecimal;

/** What kind of price one is, by what its source says: nobody replaces a list price without its saying so. */
public enum PriceBasis {
    /** As somebody publishes it. */
    LIST("list price"),
    /** The list's less a share that was agreed on. */
    DISCOUNTED("discounted"),
    /** Somebody's own, whatever the list says. */
    OWN("own price"),
    /** Nobody's: so many times another, to see what would follow. */
    SUPPOSED("what-if");

    static final String LIST_PRICE = "the list price of ";
    static final String LESS = " less the discount of ";
    static final String BY = "; by ";
    static final String AS = ", as ";
    static final String IN_PLACE_OF = ", in place of ";
    private static final String WHAT_IF = "a what-if: ";
    static final String NOT_LISTED = ", the book has no list price";

    private final String label;

    PriceBasis(String label) {
        this.label = label;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    /** Where a price comes from that is so many times one that was read. */
    public static Provenance supposed(BigDecimal times, Provenance read) {
        return new Provenance(WHAT_IF + times.toPlainString() + " times " + read.source(), read.asOf());
    }

    /** Of a price that may have been replaced by {@link OwnPrices}, or is supposed. */
    public static PriceBasis of(Price price) {
        String source = price.provenance().source();
        if (source.startsWith(WHAT_IF)) {
            return SUPPOSED;
        }
        if (source.startsWith(LIST_PRICE) && source.contains(LESS)) {
            return DISCOUNTED;
        }
        boolean isOwn = source.contains(AS + LIST_PRICE)
                || source.contains(IN_PLACE_OF + LIST_PRICE)
                || source.endsWith(NOT_LISTED);
        return isOwn && source.contains(BY) ? OWN : LIST;
    }
}
