/** CloudWatch: what AWS would have measured of the emulator's own traffic, and the API that tells it. */
@NullMarked
package dev.headroom.emulator.cloudwatch;

import org.jspecify.annotations.NullMarked;
