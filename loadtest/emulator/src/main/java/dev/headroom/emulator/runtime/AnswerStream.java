package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.runtime.dialect.Answer;
import dev.headroom.emulator.runtime.dialect.Dialect;
import dev.headroom.emulator.runtime.dialect.Event;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An answer as a stream of frames: what it begins with goes out with its first piece, what it ends with in one piece. */
final class AnswerStream {

    private static final String EVENT_STREAM = "application/vnd.amazon.eventstream";
    private static final byte[] NOTHING = new byte[0];

    private final Job job;
    private final Exchange exchange;
    private final boolean logs;
    private final ArrayNode logged = JsonNodeFactory.instance.arrayNode();
    private byte[] ahead = NOTHING;
    private boolean opened;
    private int pieces;

    AnswerStream(Job job, boolean keepsBodies) {
        this.job = job;
        this.exchange = job.arrival().exchange();
        this.logs = keepsBodies && job.wording().operation().isNative();
    }

    /** Whether anything of it has been sent. */
    boolean isOpen() {
        return opened;
    }

    /** Pieces that were sent. */
    int pieces() {
        return pieces;
    }

    /** Its events, where they are logged. */
    ArrayNode logged() {
        return logged;
    }

    /** The frames of a piece that ends after so many tokens, with what goes out ahead of it. */
    byte[] framed(String text, int tokensSoFar) {
        open();
        boolean tool = job.ask().tool().isPresent();
        Dialect.Piece piece = new Dialect.Piece(tool ? toolText(text, tokensSoFar) : text, tokensSoFar, tool);
        if (logs) {
            logged.add(job.wording().dialect().piece(piece).json());
        }
        byte[] frame = job.wording().frames().piece(piece, job.arrival().random());
        if (ahead.length == 0) {
            return frame;
        }
        byte[] both = Arrays.copyOf(ahead, ahead.length + frame.length);
        System.arraycopy(frame, 0, both, ahead.length, frame.length);
        ahead = NOTHING;
        return both;
    }

    /** A tool's input is one JSON object over all pieces. */
    private String toolText(String text, int tokensSoFar) {
        String head = pieces == 0 ? "{\"query\":\"" : "";
        return tokensSoFar >= job.plan().tokens() ? head + text.stripTrailing() + "\"}" : head + text;
    }

    private void open() {
        if (opened) {
            return;
        }
        opened = true;
        Map<String, String> headers = job.headers();
        headers.put("Content-Type", EVENT_STREAM);
        if (job.wording().operation().isNative()) {
            headers.put("X-Amzn-Bedrock-Content-Type", "application/json");
        }
        exchange.open(200, headers);
        Dialect.Start start = new Dialect.Start(
                job.arrival().requestId(),
                job.call().model(),
                job.load().promptTokens(),
                job.ask().tool());
        ahead = framed(job.wording().dialect().opening(start));
    }

    private byte[] framed(List<Event> together) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream(512);
        for (Event event : together) {
            if (logs) {
                logged.add(event.json().deepCopy());
            }
            frames.writeBytes(job.wording().frames().frame(event, job.arrival().random()));
        }
        return frames.toByteArray();
    }

    void send(byte[] frames) {
        exchange.write(frames);
        pieces++;
    }

    void finish(Answer answer) {
        exchange.finish(framed(job.wording().dialect().closing(answer)));
    }
}
