/** S3 over a folder: enough of it to list and read what the invocation logs left there. */
@NullMarked
package dev.headroom.emulator.s3;

import org.jspecify.annotations.NullMarked;
