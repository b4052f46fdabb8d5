/** A plan made again at every point of a grid over its inputs. */
@NullMarked
package dev.headroom.planner.plan.whatif;

import org.jspecify.annotations.NullMarked;
