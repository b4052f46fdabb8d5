package dev.headroom.planner.usage;

import java.util.Optional;

/**
 * What only some sources tell of an interval. What is absent was not told; it is not zero.
 *
 * @param latency from a request to its last token, as the service measured it
 * @param firstToken from a request to its first token, of those that were streamed
 * @param prefixes how prompts begin, of those that were seen
 */
public record UsageDetails(
        Optional<LatencyDigest> latency, Optional<LatencyDigest> firstToken, Optional<PromptPrefixes> prefixes) {

    /** Nothing was told. */
    public static final UsageDetails NONE = new UsageDetails(Optional.empty(), Optional.empty());

    /** Of a source that tells nothing of prompts. */
    public UsageDetails(Optional<LatencyDigest> latency, Optional<LatencyDigest> firstToken) {
        this(latency, firstToken, Optional.empty());
    }

    /** Of two intervals that do not overlap. */
    public UsageDetails plus(UsageDetails other) {
        return new UsageDetails(
                LatencyDigest.sum(latency, other.latency),
                LatencyDigest.sum(firstToken, other.firstToken),
                prefixes.map(mine -> other.prefixes.map(mine::plus).orElse(mine))
                        .or(other::prefixes));
    }

    /** What is told here, and in its absence what another source tells of the same interval. */
    UsageDetails or(UsageDetails other) {
        return new UsageDetails(
                latency.or(other::latency), firstToken.or(other::firstToken), prefixes.or(other::prefixes));
    }
}
