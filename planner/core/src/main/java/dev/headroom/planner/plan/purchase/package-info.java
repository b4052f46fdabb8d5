/** What may be bought, and what is then held in each month and hour. */
@NullMarked
package dev.headroom.planner.plan.purchase;

import org.jspecify.annotations.NullMarked;
