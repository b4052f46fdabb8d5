/** Bedrock on the wire: Converse request bodies, event-stream frames, and what they say. */
@NullMarked
package dev.headroom.loadtest.wire;

import org.jspecify.annotations.NullMarked;
