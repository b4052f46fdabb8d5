/** CloudWatch's metrics of Bedrock, made of what truly happened. */
@NullMarked
package dev.headroom.emulator.cloudwatch;

import org.jspecify.annotations.NullMarked;
