/** The command that measures this machine's own error. */
@NullMarked
package dev.headroom.cli.selfcheck;

import org.jspecify.annotations.NullMarked;
