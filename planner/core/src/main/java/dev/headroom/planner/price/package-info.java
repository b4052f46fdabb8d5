/** The price book, the terms of purchase, and what a stream of tokens costs under each. */
@NullMarked
package dev.headroom.planner.price;

import org.jspecify.annotations.NullMarked;
