/** What models are asked and how they answer, in each of the languages that Bedrock's bodies come in. */
@NullMarked
package dev.headroom.emulator.runtime.dialect;

import org.jspecify.annotations.NullMarked;
