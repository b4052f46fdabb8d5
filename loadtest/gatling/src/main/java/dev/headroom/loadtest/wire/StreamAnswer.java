package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.util.OptionalLong;

/** The answer of a Converse stream as it comes in; its text is not looked at and not kept. */
public final class StreamAnswer implements AnswerReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventStreamDecoder decoder = new EventStreamDecoder(this::read);
    private long now;
    private int contentEvents;
    private long firstTokenNanos;
    private long lastTokenNanos;
    private String stopReason = "";
    private TokenUse tokens = TokenUse.NONE;
    private OptionalLong serverLatencyMillis = OptionalLong.empty();
    private boolean exception;
    private boolean complete;

    @Override
    public void feed(ByteBuf bytes, long nanos) {
        now = nanos;
        decoder.feed(bytes);
    }

    private void read(StreamEvent event, byte[] buffer, int from, int to) {
        switch (event) {
            case CONTENT_BLOCK_DELTA -> {
                firstTokenNanos = contentEvents == 0 ? now : firstTokenNanos;
                lastTokenNanos = now;
                contentEvents++;
            }
            case MESSAGE_STOP ->
                stopReason = plain(parse(buffer, from, to).path("stopReason").asText(""));
            case METADATA -> readMetadata(parse(buffer, from, to));
            case EXCEPTION -> exception = true;
            default -> {}
        }
    }

    /** Stop reasons are snake_case words; what a service might put in their place is not written into a file. */
    private static String plain(String reason) {
        return reason.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z')) ? reason : "unknown";
    }

    private void readMetadata(JsonNode metadata) {
        JsonNode usage = metadata.path("usage");
        complete = usage.path("inputTokens").isIntegralNumber()
                && usage.path("outputTokens").isIntegralNumber();
        tokens = complete ? tokens(usage) : TokenUse.NONE;
        JsonNode latency = metadata.path("metrics").path("latencyMs");
        serverLatencyMillis = latency.isNumber() ? OptionalLong.of(latency.asLong()) : OptionalLong.empty();
    }

    /** The cache is mentioned only where it was used. */
    private static TokenUse tokens(JsonNode usage) {
        try {
            return new TokenUse(
                    usage.path("inputTokens").asLong(),
                    usage.path("outputTokens").asLong(),
                    usage.path("cacheReadInputTokens").asLong(),
                    usage.path("cacheWriteInputTokens").asLong());
        } catch (IllegalArgumentException e) {
            throw new BrokenStreamException("the usage of a stream makes no sense: " + e.getMessage());
        }
    }

    private static JsonNode parse(byte[] buffer, int from, int to) {
        try {
            return JSON.readTree(buffer, from, to - from);
        } catch (IOException e) {
            throw new BrokenStreamException("the payload of a frame is not JSON");
        }
    }

    /** Metadata with its tokens seen, nothing half-read, no exception. */
    @Override
    public boolean isWhole() {
        return complete && !exception && decoder.isBetweenFrames();
    }

    @Override
    public int contentEvents() {
        return contentEvents;
    }

    @Override
    public OptionalLong firstTokenNanos() {
        return contentEvents == 0 ? OptionalLong.empty() : OptionalLong.of(firstTokenNanos);
    }

    @Override
    public OptionalLong lastTokenNanos() {
        return contentEvents == 0 ? OptionalLong.empty() : OptionalLong.of(lastTokenNanos);
    }

    @Override
    public String stopReason() {
        return stopReason;
    }

    @Override
    public TokenUse tokens() {
        return tokens;
    }

    @Override
    public OptionalLong serverLatencyMillis() {
        return serverLatencyMillis;
    }
}
