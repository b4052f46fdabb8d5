/** A request, a reply and an error, as every service of the emulator sees them. */
@NullMarked
package dev.headroom.emulator.http;

import org.jspecify.annotations.NullMarked;
