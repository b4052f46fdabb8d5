/** The runtime plane: requests to models, answered by an engine. */
@NullMarked
package dev.headroom.emulator.runtime;

import org.jspecify.annotations.NullMarked;
