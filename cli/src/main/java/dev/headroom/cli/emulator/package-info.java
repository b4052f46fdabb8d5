/** The command that runs the emulator, and emulators that other commands start. */
@NullMarked
package dev.headroom.cli.emulator;

import org.jspecify.annotations.NullMarked;
