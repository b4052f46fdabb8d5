package dev.headroom.sources.prices;

/**
 * A product of the list that is not taken as a price of a model.
 *
 * @param offer whose
 * @param sku as AWS names it
 * @param usageType as AWS names it
 * @param why it is not taken
 */
public record UnmappedSku(String offer, String sku, String usageType, String why) {}
