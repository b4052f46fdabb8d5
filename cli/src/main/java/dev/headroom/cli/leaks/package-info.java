/** The command that looks for leaks. */
@NullMarked
package dev.headroom.cli.leaks;

import org.jspecify.annotations.NullMarked;
