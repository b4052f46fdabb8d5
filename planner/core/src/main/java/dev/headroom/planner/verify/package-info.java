/** A plan put to the test: hours drawn from its demand, what it predicts of them, and that held against what was observed. */
@NullMarked
package dev.headroom.planner.verify;

import org.jspecify.annotations.NullMarked;
