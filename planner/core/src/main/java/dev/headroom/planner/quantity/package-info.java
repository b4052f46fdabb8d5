/** Units as types: tokens, tokens per minute, model units, money, and a number with its interval. */
@NullMarked
package dev.headroom.planner.quantity;

import org.jspecify.annotations.NullMarked;
