/** Whose account this is, and how its resources are named. */
@NullMarked
package dev.headroom.emulator.account;

import org.jspecify.annotations.NullMarked;
