/** Usage to demand curves: season, level, growth, bursts, quantiles and sampled futures. */
@NullMarked
package dev.headroom.planner.demand;

import org.jspecify.annotations.NullMarked;
