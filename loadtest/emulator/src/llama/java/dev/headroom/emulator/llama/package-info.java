/** A real model in the place of the emulator's laws, for tests: random weights, but real prefill, decoding, batching and contention. */
@NullMarked
package dev.headroom.emulator.llama;

import org.jspecify.annotations.NullMarked;
