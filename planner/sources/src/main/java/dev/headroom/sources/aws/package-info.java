/** Who asks an AWS account, where, and what its failures mean: the only place that makes clients of the SDK for the planner. */
@NullMarked
package dev.headroom.sources.aws;

import org.jspecify.annotations.NullMarked;
