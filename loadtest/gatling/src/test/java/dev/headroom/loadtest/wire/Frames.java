package dev.headroom.loadtest.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** Frames as the AWS SDK's own encoder writes them. */
public final class Frames {

    private Frames() {}

    /** An event of this type with this JSON. */
    public static byte[] event(String type, String json) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":event-type", HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        headers.put(":message-type", HeaderValue.fromString("event"));
        return encoded(headers, json);
    }

    /** An event of a model's own, as InvokeModel streams it, with Bedrock's padding. */
    public static byte[] chunk(String json) {
        String bytes = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return event("chunk", "{\"bytes\":\"" + bytes + "\",\"p\":\"abcdefghijkl\"}");
    }

    /** An exception in the stream. */
    public static byte[] exception(String type) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":message-type", HeaderValue.fromString("exception"));
        headers.put(":exception-type", HeaderValue.fromString(type));
        return encoded(headers, "{\"message\":\"no\"}");
    }

    static byte[] encoded(Map<String, HeaderValue> headers, String payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Message(headers, payload.getBytes(StandardCharsets.UTF_8)).encode(bytes);
        return bytes.toByteArray();
    }

    /** A frame with headers that no encoder would write, and right checksums. */
    static ByteBuf raw(ByteBuf headers, String payload) {
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        int length = headers.readableBytes();
        ByteBuf frame = Unpooled.buffer().writeInt(16 + length + text.length).writeInt(length);
        frame.writeInt(checksum(frame)).writeBytes(headers).writeBytes(text);
        return frame.writeInt(checksum(frame));
    }

    /** CRC-32 of everything so far. */
    static int checksum(ByteBuf bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.nioBuffer());
        return (int) crc.getValue();
    }

    /** A whole answer of so many content events. */
    public static byte[] answer(int contentEvents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(event("messageStart", "{\"role\":\"assistant\"}"));
        for (int i = 0; i < contentEvents; i++) {
            bytes.writeBytes(event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"a \"}}"));
        }
        bytes.writeBytes(event("contentBlockStop", "{\"contentBlockIndex\":0}"));
        bytes.writeBytes(event("messageStop", "{\"stopReason\":\"end_turn\"}"));
        bytes.writeBytes(event(
                "metadata",
                "{\"usage\":{\"inputTokens\":12,\"outputTokens\":34,\"totalTokens\":46,\"cacheReadInputTokens\":5,"
                        + "\"cacheWriteInputTokens\":6},\"metrics\":{\"latencyMs\":78}}"));
        return bytes.toByteArray();
    }
}
