/** What ways to decide on a commitment would have cost over earlier terms of a history, beside what hindsight would have paid. */
@NullMarked
package dev.headroom.planner.regret;

import org.jspecify.annotations.NullMarked;
