/**
 * A Bedrock on loopback whose truth is known. It answers Converse and ConverseStream and sells Provisioned Throughput, from laws
 * that its profile states:
 *
 * <ul>
 *   <li>time to first token, ms = (base + perInputToken x input) x (1 + contention x (n - 1)) x noise, with n the streams in
 *       flight per unit (on demand: in the pool) and noise lognormal with median 1;
 *   <li>time between tokens, ms = alpha + beta x n + gamma x n^2, taken anew at every chunk;
 *   <li>on-demand admission: a bucket of requests and a bucket of tokens, of so many seconds' length; input + maxTokens is
 *       reserved at the start and settled to input + output x burndown at the end;
 *   <li>provisioned admission: a bucket of input tokens and one of output tokens per model unit, charged as they are served; a
 *       request is admitted while both hold something. AWS publishes no rule; this one is an assumption.
 * </ul>
 *
 * <p>Above either the answer is 429 ThrottlingException. Input tokens are the whitespace-separated words of the request's text.
 * Output tokens are {@code requestMetadata.headroom-output-tokens} where given, else drawn from the profile; never
 * more than {@code maxTokens}. Authentication is accepted as it comes and not verified. Bodies are never logged.
 */
@NullMarked
package dev.headroom.emulator;

import org.jspecify.annotations.NullMarked;
