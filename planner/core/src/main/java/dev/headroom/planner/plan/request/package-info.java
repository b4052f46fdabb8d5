/** What a plan is asked: the demand, prices, rules and limits, what is owned, and the months to come. */
@NullMarked
package dev.headroom.planner.plan.request;

import org.jspecify.annotations.NullMarked;
