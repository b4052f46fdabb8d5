package dev.headroom.loadtest.wire;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Cuts bytes into frames of {@code application/vnd.amazon.eventstream} as they come, checks both checksums, and makes no object
 * for a frame.
 *
 * <p>A frame is total length, headers length, CRC-32 of these 8 bytes, headers, payload, and CRC-32 of everything before it;
 * integers are 4 bytes, big-endian.
 *
 * @see "Amazon Lex V2 Developer Guide, Event stream encoding; read 2026-10"
 */
public final class EventStreamDecoder {

    private static final String EVENT_TYPE = ":event-type";
    private static final String EXCEPTION_TYPE = ":exception-type";
    private static final String ERROR_CODE = ":error-code";
    private static final int PRELUDE = 12;
    private static final int CHECKSUM = 4;
    private static final int LARGEST_FRAME = 16 * 1024 * 1024;

    private final FrameReader reader;
    private final CRC32 crc = new CRC32();
    private byte[] frame = new byte[1024];
    private int filled;
    private String exceptionName = "";

    /** Receives frames; the array is the decoder's own and changes after the call. */
    @FunctionalInterface
    public interface FrameReader {
        /**
         * Reads one frame.
         *
         * @param event what it is
         * @param buffer holds the payload
         * @param from where the payload begins in {@code buffer}
         * @param to the first index after it
         */
        void read(StreamEvent event, byte[] buffer, int from, int to);
    }

    public EventStreamDecoder(FrameReader reader) {
        this.reader = reader;
    }

    /**
     * Takes bytes, whatever part of whatever frames they are.
     *
     * @throws BrokenStreamException where a length makes no sense or a checksum is wrong
     */
    public void feed(ByteBuf bytes) {
        while (bytes.isReadable()) {
            int wanted = filled < PRELUDE ? PRELUDE : length(0);
            take(bytes, wanted);
            if (filled == PRELUDE && wanted == PRELUDE) {
                checkPrelude();
            } else if (filled == wanted) {
                readFrame();
                filled = 0;
            }
        }
    }

    /** Whether every frame that began has ended. */
    public boolean isBetweenFrames() {
        return filled == 0;
    }

    /** The name of the last exception that came, as in {@code throttlingException}; empty where none came. */
    public String exceptionName() {
        return exceptionName;
    }

    private void take(ByteBuf bytes, int wanted) {
        int count = Math.min(bytes.readableBytes(), wanted - filled);
        if (filled + count > frame.length) {
            frame = Arrays.copyOf(frame, Math.max(wanted, frame.length * 2));
        }
        bytes.readBytes(frame, filled, count);
        filled += count;
    }

    private void checkPrelude() {
        int total = length(0);
        int headers = length(4);
        if (total < PRELUDE + CHECKSUM
                || total > LARGEST_FRAME
                || headers < 0
                || headers > total - PRELUDE - CHECKSUM) {
            throw new BrokenStreamException("a frame says it has " + total + " bytes, " + headers + " of them headers");
        }
        check(8, "prelude");
    }

    private void readFrame() {
        int payloadTo = filled - CHECKSUM;
        check(payloadTo, "message");
        int headersTo = PRELUDE + length(4);
        reader.read(event(headersTo), frame, headersTo, payloadTo);
    }

    /** Checks the CRC-32 of the first {@code covered} bytes, which stands right behind them. */
    private void check(int covered, String what) {
        crc.reset();
        crc.update(frame, 0, covered);
        if ((int) crc.getValue() != length(covered)) {
            throw new BrokenStreamException("the " + what + " checksum of a frame is wrong");
        }
    }

    private StreamEvent event(int headersTo) {
        StreamEvent event = StreamEvent.OTHER;
        int at = PRELUDE;
        while (at < headersTo) {
            int nameFrom = at + 1;
            int nameTo = nameFrom + (frame[at] & 0xff);
            int valueFrom = nameTo + 3;
            // The type stands right behind the name, so a name must end before the headers do.
            int valueTo = nameTo < headersTo ? valueTo(nameTo) : Integer.MAX_VALUE;
            if (valueTo > headersTo) {
                throw new BrokenStreamException("a header of a frame is longer than its headers");
            }
            if (WireName.is(EXCEPTION_TYPE, frame, nameFrom, nameTo)
                    || WireName.is(ERROR_CODE, frame, nameFrom, nameTo)) {
                exceptionName = text(valueFrom, valueTo);
                return StreamEvent.EXCEPTION;
            }
            if (WireName.is(EVENT_TYPE, frame, nameFrom, nameTo)) {
                event = StreamEvent.named(frame, valueFrom, valueTo);
            }
            at = valueTo;
        }
        return event;
    }

    /** A value as text: of a header that is none, and so has no length before its value, whatever its bytes say. */
    private String text(int from, int to) {
        return new String(frame, Math.min(from, to), Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /** Where a header's value ends; {@code typeAt} is the place of its type byte. */
    private int valueTo(int typeAt) {
        return switch (frame[typeAt]) {
            case 0, 1 -> typeAt + 1;
            case 2 -> typeAt + 2;
            case 3 -> typeAt + 3;
            case 4 -> typeAt + 5;
            case 5, 8 -> typeAt + 9;
            case 6, 7 -> typeAt + 3 + (((frame[typeAt + 1] & 0xff) << 8) | (frame[typeAt + 2] & 0xff));
            case 9 -> typeAt + 17;
            default -> throw new BrokenStreamException("a header of a frame has type " + frame[typeAt]);
        };
    }

    private int length(int at) {
        return ((frame[at] & 0xff) << 24)
                | ((frame[at + 1] & 0xff) << 16)
                | ((frame[at + 2] & 0xff) << 8)
                | (frame[at + 3] & 0xff);
    }
}
