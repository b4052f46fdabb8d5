package dev.headroom.config.file;

import dev.headroom.planner.price.Price;

/**
 * A price with the line on which it stands.
 *
 * @param price what it says
 * @param place where
 */
record PlacedPrice(Price price, Place place) {}
