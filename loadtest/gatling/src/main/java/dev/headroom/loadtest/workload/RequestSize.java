package dev.headroom.loadtest.workload;

/**
 * How large a request is.
 *
 * @param input tokens of the prompt
 * @param output tokens that the answer should have
 * @param maxTokens that it may have
 */
record RequestSize(int input, int output, int maxTokens) {}
