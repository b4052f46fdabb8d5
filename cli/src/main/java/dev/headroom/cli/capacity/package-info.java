/** The command that fits what a unit carries. */
@NullMarked
package dev.headroom.cli.capacity;

import org.jspecify.annotations.NullMarked;
