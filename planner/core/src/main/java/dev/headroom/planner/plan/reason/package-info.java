/** Why the choice was made: what else there was, how far it holds, what its inputs leave open. */
@NullMarked
package dev.headroom.planner.plan.reason;

import org.jspecify.annotations.NullMarked;
