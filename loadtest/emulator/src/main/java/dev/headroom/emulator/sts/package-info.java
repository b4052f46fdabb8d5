/** Whose credentials these are. */
@NullMarked
package dev.headroom.emulator.sts;

import org.jspecify.annotations.NullMarked;
