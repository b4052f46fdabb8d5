/** The load generator watched by itself: what it did to the figures that it measured. */
@NullMarked
package dev.headroom.loadtest.audit;

import org.jspecify.annotations.NullMarked;
