package dev.headroom.emulator.auth;

import dev.headroom.emulator.http.Headers;
import dev.headroom.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Requests to check, and AWS's example keys. */
final class Requests {

    static final String ID = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final Keys KEYS = new Keys(ID, SECRET, "token-of-the-test");

    private Requests() {}

    static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** A request line, then a header a line. */
    static Request of(String line, String body, String... headers) {
        String[] words = line.split(" ", 2);
        int mark = words[1].indexOf('?');
        Headers all = new Headers();
        for (String header : headers) {
            int colon = header.indexOf(':');
            all.add(header.substring(0, colon), header.substring(colon + 1));
        }
        return new Request(
                words[0],
                mark < 0 ? words[1] : words[1].substring(0, mark),
                mark < 0 ? "" : words[1].substring(mark + 1),
                all,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
