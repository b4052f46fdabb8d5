/** Commands that bring usage in. */
@NullMarked
package dev.headroom.cli.usage;

import org.jspecify.annotations.NullMarked;
