package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.runtime.dialect.Dialect;
import dev.headroom.emulator.runtime.dialect.Event;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Events of one dialect as frames. Each carries the random padding that Bedrock's do, as field {@code p}. Frames of pieces that come
 * again and again are made once: at twenty thousand a second, making them is most of the work.
 */
final class FrameWriter {

    private static final String PADDING = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int MOST_TEXTS = 2_000;

    private final Dialect dialect;
    private final Map<String, byte[][]> pieces = new HashMap<>();

    FrameWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The frame of a piece. It may be shared: nobody changes it. */
    byte[] piece(Dialect.Piece piece, SplittableRandom random) {
        int padding = random.nextInt(PADDING.length());
        if (!dialect.isSteady() || piece.isTool() || pieces.size() > MOST_TEXTS) {
            return frame(dialect.piece(piece), padding);
        }
        byte[][] made = pieces.computeIfAbsent(piece.text(), text -> new byte[PADDING.length()][]);
        if (made[padding] == null) {
            made[padding] = frame(dialect.piece(piece), padding);
        }
        return made[padding];
    }

    /** The frame of any event. */
    byte[] frame(Event event, SplittableRandom random) {
        return frame(event, random.nextInt(PADDING.length()));
    }

    private static byte[] frame(Event event, int padding) {
        ObjectNode payload = event.json();
        if (event.type().equals("chunk")) {
            String bytes = Base64.getEncoder().encodeToString(Json.bytes(event.json()));
            payload = Json.object().put("bytes", bytes);
        }
        payload.put("p", PADDING.substring(0, padding));
        return Frame.event(event.type(), Json.bytes(payload));
    }
}
