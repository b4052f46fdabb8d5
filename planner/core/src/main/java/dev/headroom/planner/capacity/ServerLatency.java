package dev.headroom.planner.capacity;

import java.util.Optional;

/**
 * What the service says of its own time, at the median and in milliseconds: beside the client's, what the network and the client
 * add. Each is empty where the service said nothing.
 *
 * @param latency the whole, to be held against the uncorrected end-to-end latency
 * @param firstByte until its first byte, to be held against the uncorrected time to first token
 */
public record ServerLatency(Optional<Percentile> latency, Optional<Percentile> firstByte) {}
