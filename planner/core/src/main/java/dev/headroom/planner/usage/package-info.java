/** What was asked of Bedrock, interval by interval: the contract between the sources and the planner. */
@NullMarked
package dev.headroom.planner.usage;

import org.jspecify.annotations.NullMarked;
