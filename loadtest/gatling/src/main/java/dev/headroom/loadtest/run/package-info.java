/** A run while it happens: where its requests go, by which rules, what they may cost, and what became of them. */
@NullMarked
package dev.headroom.loadtest.run;

import org.jspecify.annotations.NullMarked;
