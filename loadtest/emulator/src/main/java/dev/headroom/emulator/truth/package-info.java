/** What truly happened, request by request. */
@NullMarked
package dev.headroom.emulator.truth;

import org.jspecify.annotations.NullMarked;
