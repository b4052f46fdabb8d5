/** Who asks: signatures of version 4 and Bedrock's API keys, verified. */
@NullMarked
package dev.headroom.emulator.auth;

import org.jspecify.annotations.NullMarked;
