/** What a load test found, attempt by attempt: the contract between the load test and the planner. */
@NullMarked
package dev.headroom.planner.measure;

import org.jspecify.annotations.NullMarked;
