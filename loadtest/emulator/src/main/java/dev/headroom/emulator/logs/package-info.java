/** Bedrock's invocation logs, in a folder that stands for S3. */
@NullMarked
package dev.headroom.emulator.logs;

import org.jspecify.annotations.NullMarked;
