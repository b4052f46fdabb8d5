/**
 * A model unit that is bought for a measurement and never left running: what is about to be done is on the disk before it is done, and
 * whoever comes after a crash goes by that alone.
 */
@NullMarked
package dev.headroom.loadtest.rental;

import org.jspecify.annotations.NullMarked;
