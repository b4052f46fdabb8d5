/** Money: nothing is sent before its worst case is reserved. */
@NullMarked
package dev.headroom.loadtest.budget;

import org.jspecify.annotations.NullMarked;
