package dev.headroom.loadtest.run;

import dev.headroom.loadtest.wire.BedrockRequest;

/**
 * A request of a virtual user, however often it is tried.
 *
 * @param user from 0
 * @param turn requests of this user before it
 * @param level the level of its intended start
 * @param intendedNanos its intended start, in nanoseconds since the start of the run
 * @param arm the route that it begins with
 * @param request what is asked
 */
public record Asked(long user, int turn, int level, long intendedNanos, int arm, BedrockRequest request) {}
