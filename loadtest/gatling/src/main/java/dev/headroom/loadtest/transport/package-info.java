/** Bytes to Bedrock and back: signing, connections, and when each part of an answer came. */
@NullMarked
package dev.headroom.loadtest.transport;

import org.jspecify.annotations.NullMarked;
