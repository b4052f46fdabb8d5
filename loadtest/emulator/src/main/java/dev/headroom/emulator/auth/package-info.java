/** Who asks: signatures of AWS Signature Version 4 and bearer tokens, checked. */
@NullMarked
package dev.headroom.emulator.auth;

import org.jspecify.annotations.NullMarked;
