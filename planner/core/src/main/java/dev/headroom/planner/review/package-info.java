/** What was bought, held against what is asked for: idle, short, badly split, expiring, rolling over, outliving its model, unlike the plan. */
@NullMarked
package dev.headroom.planner.review;

import org.jspecify.annotations.NullMarked;
