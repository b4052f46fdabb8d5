/** What goes wrong on purpose. */
@NullMarked
package dev.headroom.emulator.fault;

import org.jspecify.annotations.NullMarked;
