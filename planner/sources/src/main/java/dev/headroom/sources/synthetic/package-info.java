/**
 * Usage made from known parameters, for demonstrations and for tests of the planner.
 *
 * <p>It is the truth that the planner is to recover, so it shares no code with the planner's demand model.
 */
@NullMarked
package dev.headroom.sources.synthetic;

import org.jspecify.annotations.NullMarked;
