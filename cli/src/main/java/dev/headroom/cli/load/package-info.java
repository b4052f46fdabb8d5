/** The load test: its flags, its places, its live view and what it found. */
@NullMarked
package dev.headroom.cli.load;

import org.jspecify.annotations.NullMarked;
