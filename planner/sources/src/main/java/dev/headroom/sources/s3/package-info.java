/** Bedrock's invocation logs in S3: which objects there are, and how they are read a batch at a time. */
@NullMarked
package dev.headroom.sources.s3;

import org.jspecify.annotations.NullMarked;
