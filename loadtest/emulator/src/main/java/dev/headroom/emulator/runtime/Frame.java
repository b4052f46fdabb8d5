package dev.headroom.emulator.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes frames of {@code application/vnd.amazon.eventstream}: total length, headers' length, CRC-32 of those eight bytes, headers,
 * payload, CRC-32 of everything before; all big-endian.
 */
final class Frame {

    private static final int OVERHEAD = 16;
    private static final byte STRING = 7;

    private Frame() {}

    static byte[] event(String type, byte[] json) {
        return of(json, ":event-type", type, ":content-type", "application/json", ":message-type", "event");
    }

    static byte[] exception(String type, byte[] json) {
        return of(json, ":exception-type", type, ":content-type", "application/json", ":message-type", "exception");
    }

    private static byte[] of(byte[] payload, String... headers) {
        byte[] head = headers(headers);
        ByteBuffer frame = ByteBuffer.allocate(OVERHEAD + head.length + payload.length);
        frame.putInt(frame.capacity()).putInt(head.length);
        frame.putInt(crc(frame.array(), 8));
        frame.put(head).put(payload);
        frame.putInt(crc(frame.array(), frame.position()));
        return frame.array();
    }

    private static byte[] headers(String... namesAndValues) {
        ByteBuffer buffer = ByteBuffer.allocate(512);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byte[] name = namesAndValues[i].getBytes(StandardCharsets.UTF_8);
            byte[] value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
            buffer.put((byte) name.length)
                    .put(name)
                    .put(STRING)
                    .putShort((short) value.length)
                    .put(value);
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
