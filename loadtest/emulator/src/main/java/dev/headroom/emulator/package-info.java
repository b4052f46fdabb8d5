/**
 * A Bedrock on loopback whose truth is known. From the port inwards: {@code http} takes whole requests, {@code auth} believes them
 * or not, and each service answers: {@code runtime} and its {@code dialect}s for models, {@code control} for what an account owns,
 * {@code cloudwatch}, {@code quotas}, {@code pricing} and {@code sts} for what it may look up. What a request to a model may do and
 * how fast follows from {@code capacity} under the {@code profile}, what goes wrong from {@code fault}; what truly happened is kept by
 * {@code truth} and, where it is configured, by {@code logs}. The laws: docs/model.md; how to use it: docs/emulator.md.
 */
@NullMarked
package dev.headroom.emulator;

import org.jspecify.annotations.NullMarked;
