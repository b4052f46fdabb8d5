@NullMarked
package dev.headroom.emulator;

import org.jspecify.annotations.NullMarked;
