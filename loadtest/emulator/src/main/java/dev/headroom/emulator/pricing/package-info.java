/** The Price List: what things cost, as AWS publishes it, made from the price book. */
@NullMarked
package dev.headroom.emulator.pricing;

import org.jspecify.annotations.NullMarked;
