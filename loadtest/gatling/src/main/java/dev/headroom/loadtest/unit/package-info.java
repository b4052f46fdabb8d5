/** Model units bought for a measurement, and given back whatever happens. */
@NullMarked
package dev.headroom.loadtest.unit;

import org.jspecify.annotations.NullMarked;
