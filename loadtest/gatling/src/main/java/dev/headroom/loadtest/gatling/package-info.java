/** The Gatling protocol for Bedrock: the DSL, the action behind it, and arrivals whose intended times are known. */
@NullMarked
package dev.headroom.loadtest.gatling;

import org.jspecify.annotations.NullMarked;
