/** Who the caller is. */
@NullMarked
package dev.headroom.emulator.sts;

import org.jspecify.annotations.NullMarked;
