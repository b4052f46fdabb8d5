/** The emulator's truth as a file states it: models, limits and laws. */
@NullMarked
package dev.headroom.emulator.profile;

import org.jspecify.annotations.NullMarked;
