package dev.headroom.emulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A reader of event-stream frames that shares no code with the writer: lengths, both checksums, string headers (AWS,
 * docs.aws.amazon.com/lexv2/latest/dg/event-stream-encoding.html).
 */
public record Frames(List<Frame> whole, boolean isBroken, String problem) {

    /** One frame. */
    public record Frame(String kind, String type, String payload) {}

    public static Frames read(byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            if (in.remaining() < 16) {
                return new Frames(frames, true, "cut in a prelude");
            }
            int start = in.position();
            int total = in.getInt();
            int headers = in.getInt();
            if (in.getInt() != crc(bytes, start, 8)) {
                return new Frames(frames, true, "prelude checksum");
            }
            if (bytes.length - start < total) {
                return new Frames(frames, true, "cut in a frame");
            }
            if (ByteBuffer.wrap(bytes).getInt(start + total - 4) != crc(bytes, start, total - 4)) {
                return new Frames(frames, true, "message checksum");
            }
            frames.add(frame(in.slice(start + 12, headers), bytes, start + 12 + headers, total - headers - 16));
            in.position(start + total);
        }
        return new Frames(frames, false, "");
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static Frame frame(ByteBuffer headers, byte[] bytes, int from, int length) {
        String kind = "";
        String type = "";
        while (headers.hasRemaining()) {
            byte[] name = new byte[headers.get()];
            headers.get(name);
            if (headers.get() != 7) {
                throw new IllegalStateException("a header is no string");
            }
            byte[] value = new byte[headers.getShort()];
            headers.get(value);
            String key = new String(name, StandardCharsets.UTF_8);
            String text = new String(value, StandardCharsets.UTF_8);
            kind = key.equals(":message-type") ? text : kind;
            type = key.equals(":event-type") || key.equals(":exception-type") ? text : type;
        }
        return new Frame(kind, type, new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    public List<String> types() {
        return whole.stream().map(Frame::type).toList();
    }
}
