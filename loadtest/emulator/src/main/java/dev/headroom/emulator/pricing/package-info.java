/** The Price List of Bedrock, made from the price book that comes with Headroom. */
@NullMarked
package dev.headroom.emulator.pricing;

import org.jspecify.annotations.NullMarked;
