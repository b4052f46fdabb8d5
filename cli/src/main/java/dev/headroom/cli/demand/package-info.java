/** The command that fits demand curves, and tests them. */
@NullMarked
package dev.headroom.cli.demand;

import org.jspecify.annotations.NullMarked;
