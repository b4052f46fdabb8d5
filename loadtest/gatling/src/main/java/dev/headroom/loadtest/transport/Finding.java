package dev.headroom.loadtest.transport;

/**
 * What a look at a target found.
 *
 * @param isOk whether something like Bedrock answers there
 * @param sentence what answered, or what is wrong and what to do about it
 */
public record Finding(boolean isOk, String sentence) {}
