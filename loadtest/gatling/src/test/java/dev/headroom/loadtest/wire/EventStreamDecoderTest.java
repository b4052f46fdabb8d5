package dev.headroom.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.eventstream.HeaderValue;

/** Held against the AWS SDK's encoder. */
class EventStreamDecoderTest {

    private final List<String> seen = new ArrayList<>();
    private final EventStreamDecoder decoder = new EventStreamDecoder((event, buffer, from, to) ->
            seen.add(event + " " + new String(buffer, from, to - from, StandardCharsets.UTF_8)));

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static byte[] three() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Frames.event("messageStart", "{\"role\":\"assistant\"}"));
        bytes.writeBytes(Frames.event("contentBlockDelta", "{\"delta\":{\"text\":\"" + "x".repeat(3000) + "\"}}"));
        bytes.writeBytes(Frames.event("somethingNew", "{}"));
        return bytes.toByteArray();
    }

    private void expectThree() {
        assertThat(seen)
                .containsExactly(
                        "MESSAGE_START {\"role\":\"assistant\"}",
                        "CONTENT_BLOCK_DELTA {\"delta\":{\"text\":\"" + "x".repeat(3000) + "\"}}",
                        "OTHER {}");
        assertThat(decoder.isBetweenFrames()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyCutOfTheBytesGivesTheSameFrames(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ByteBuf bytes = Unpooled.wrappedBuffer(three());
        while (bytes.isReadable()) {
            decoder.feed(bytes.readSlice(1 + random.nextInt(Math.min(bytes.readableBytes(), 700))));
        }
        expectThree();
    }

    @Test
    void oneByteAtATimeGivesTheSameFrames() {
        for (byte one : three()) {
            decoder.feed(Unpooled.wrappedBuffer(new byte[] {one}));
        }
        expectThree();
    }

    /** All but byte and short: version 1.0.1 of the encoder writes their types and leaves out their values. */
    @Test
    void headersOfOtherTypesArePassedOver() {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put("true", HeaderValue.fromBoolean(true));
        headers.put("false", HeaderValue.fromBoolean(false));
        headers.put("int", HeaderValue.fromInteger(3));
        headers.put("long", HeaderValue.fromLong(4));
        headers.put("bytes", HeaderValue.fromByteArray(new byte[300]));
        headers.put("time", HeaderValue.fromTimestamp(Instant.EPOCH));
        headers.put("id", HeaderValue.fromUuid(new UUID(1, 2)));
        headers.put(":event-type", HeaderValue.fromString("metadata"));
        decoder.feed(Unpooled.wrappedBuffer(Frames.encoded(headers, "{}")));
        assertThat(seen).containsExactly("METADATA {}");
    }

    @Test
    void anExceptionIsOneWhateverItsName() {
        decoder.feed(Unpooled.wrappedBuffer(Frames.exception("throttlingException")));
        assertThat(seen).containsExactly("EXCEPTION {\"message\":\"no\"}");
    }

    @Test
    void aWrongChecksumIsNoticed() {
        byte[] prelude = Frames.event("metadata", "{}");
        prelude[9] ^= 1;
        assertThatThrownBy(() -> decoder.feed(Unpooled.wrappedBuffer(prelude)))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("prelude checksum");
        byte[] payload = Frames.event("metadata", "{}");
        payload[payload.length - 6] ^= 1;
        assertThatThrownBy(() -> new EventStreamDecoder((event, buffer, from, to) -> seen.add("never"))
                        .feed(Unpooled.wrappedBuffer(payload)))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("message checksum");
        assertThat(seen).isEmpty();
    }

    @Test
    void aLengthThatMakesNoSenseIsNoticedBeforeAnythingIsKeptForIt() {
        byte[] text = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> decoder.feed(Unpooled.wrappedBuffer(text)))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void framesThatComeTogetherAreTakenApart() {
        decoder.feed(Unpooled.wrappedBuffer(three()));
        expectThree();
    }

    /** Total and headers length: too short for its checksums, negative, above 16 MiB, headers longer than what is left. */
    @ParameterizedTest
    @CsvSource({"15, 0", "-1, 0", "16777217, 0", "20, 5", "20, -1"})
    void lengthsThatCannotBeAreNoticedThoughTheirChecksumIsRight(int total, int headers) {
        ByteBuf prelude = Unpooled.buffer().writeInt(total).writeInt(headers);
        prelude.writeInt(Frames.checksum(prelude));
        assertThatThrownBy(() -> decoder.feed(prelude)).isInstanceOf(BrokenStreamException.class);
        assertThat(seen).isEmpty();
    }

    /** The types that the encoder writes wrongly, by the documentation: type 2 with one byte, type 3 with two. */
    @Test
    void headersOfAByteAndOfAShortArePassedOver() {
        ByteBuf headers = Unpooled.buffer();
        headers.writeByte(1).writeByte('b').writeByte(2).writeByte(9);
        headers.writeByte(1).writeByte('s').writeByte(3).writeShort(9);
        headers.writeByte(11).writeBytes(":event-type".getBytes(StandardCharsets.US_ASCII));
        headers.writeByte(7).writeShort(8).writeBytes("metadata".getBytes(StandardCharsets.US_ASCII));
        decoder.feed(Frames.raw(headers, "{}"));
        assertThat(seen).containsExactly("METADATA {}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 900})
    void aHeaderThatRunsOutOfItsFrameIsNoticedThoughBothChecksumsAreRight(int payload) {
        ByteBuf longName = Unpooled.buffer().writeByte(255).writeByte('a');
        ByteBuf noLength = Unpooled.buffer().writeByte(1).writeByte('a').writeByte(7);
        ByteBuf longValue =
                Unpooled.buffer().writeByte(1).writeByte('a').writeByte(7).writeShort(2000);
        ByteBuf noSuchType = Unpooled.buffer().writeByte(1).writeByte('a').writeByte(10);
        for (ByteBuf headers : List.of(longName, noLength, longValue, noSuchType)) {
            ByteBuf frame = Frames.raw(headers, "x".repeat(payload));
            EventStreamDecoder fresh = new EventStreamDecoder((event, buffer, from, to) -> seen.add("never"));
            assertThatThrownBy(() -> fresh.feed(frame)).isInstanceOf(BrokenStreamException.class);
        }
        assertThat(seen).isEmpty();
    }

    /** With a frame as large as the decoder's array nothing lies behind it to be read by mistake. */
    @Test
    void aHeaderThatRunsOutOfTheArrayIsNoticed() {
        ByteBuf headers = Unpooled.buffer().writeZero(1006).writeByte(255).writeByte(0);
        assertThatThrownBy(() -> decoder.feed(Frames.raw(headers, ""))).isInstanceOf(BrokenStreamException.class);
    }

    @Test
    void aFrameCutShortIsNotBetweenFrames() {
        byte[] whole = Frames.event("metadata", "{}");
        decoder.feed(Unpooled.wrappedBuffer(whole, 0, whole.length - 1));
        assertThat(decoder.isBetweenFrames()).isFalse();
        assertThat(seen).isEmpty();
    }
}
