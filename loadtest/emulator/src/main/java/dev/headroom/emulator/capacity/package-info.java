/** What decides whether a request runs, and how fast: buckets, places, streams that share a pool. */
@NullMarked
package dev.headroom.emulator.capacity;

import org.jspecify.annotations.NullMarked;
