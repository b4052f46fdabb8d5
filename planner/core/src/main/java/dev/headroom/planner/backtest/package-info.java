/** How good forecasts would have been: rolling origins on a history, beside forecasts that know nothing. */
@NullMarked
package dev.headroom.planner.backtest;

import org.jspecify.annotations.NullMarked;
