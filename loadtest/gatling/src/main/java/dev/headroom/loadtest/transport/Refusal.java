package dev.headroom.loadtest.transport;

import dev.headroom.planner.measure.Outcome;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer that is not 200, as its head and the beginning of its body say it. */
final class Refusal {

    private static final int LONGEST = 300;

    /** The name in the body, for whoever leaves the header out. */
    private static final Pattern TYPE = Pattern.compile("\"__type\"\\s*:\\s*\"([^\"]*)\"");

    private final int status;
    private final String type;
    private final StringBuilder words = new StringBuilder();

    /** @param type the header {@code x-amzn-ErrorType}, where there is one */
    Refusal(int status, @Nullable String type) {
        this.status = status;
        this.type = type == null ? "" : type;
    }

    void read(ByteBuf bytes) {
        int room = Math.min(bytes.readableBytes(), LONGEST - words.length());
        if (room > 0) {
            words.append(bytes.toString(bytes.readerIndex(), room, StandardCharsets.UTF_8));
        }
    }

    /** Without the namespace before it and the address behind it. */
    String exceptionName() {
        String name = type;
        if (name.isEmpty()) {
            Matcher inBody = TYPE.matcher(words);
            name = inBody.find() ? inBody.group(1) : "";
        }
        int colon = name.indexOf(':');
        String shorter = colon < 0 ? name : name.substring(0, colon);
        return shorter.substring(shorter.lastIndexOf('#') + 1);
    }

    Outcome outcome() {
        return Outcomes.of(status, exceptionName());
    }

    /** For whoever has to put the request right. */
    String words() {
        String name = exceptionName();
        return "HTTP " + status + " " + (name.isEmpty() ? "" : name + " ")
                + words.toString().strip();
    }
}
