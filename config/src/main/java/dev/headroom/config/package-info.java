/** What people decide: prices, models, workloads, scenarios and targets, read from YAML into values that check themselves. */
@NullMarked
package dev.headroom.config;

import org.jspecify.annotations.NullMarked;
