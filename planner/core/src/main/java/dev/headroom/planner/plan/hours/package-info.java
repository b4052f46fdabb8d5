/** Model units that are bought and deleted by the hour of the week. */
@NullMarked
package dev.headroom.planner.plan.hours;

import org.jspecify.annotations.NullMarked;
