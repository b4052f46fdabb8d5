package dev.headroom.cli.selfcheck;

import java.util.List;
import java.util.Locale;

/**
 * A load whose every event is due at a known time, against the metronome of config/models/steady.yaml.
 *
 * @param requestsPerSecond that begin, evenly
 * @param answerSeconds how long an answer lasts from its first event
 * @param eventsPerSecond of each answer: 20 or 4
 */
record Beat(double requestsPerSecond, int answerSeconds, int eventsPerSecond) {

    private static final int LONG_ANSWER_SECONDS = 10;

    /** What a machine is to be trusted with. */
    static final List<Beat> USUAL = List.of(streams(100, 20), streams(1000, 20), streams(5000, 4));

    /** From the lightest to what two cores may not carry, of streams and of new requests. */
    static final List<Beat> ALL = List.of(
            streams(10, 20),
            streams(100, 20),
            streams(500, 20),
            streams(1000, 20),
            streams(2000, 20),
            starts(100),
            starts(300),
            starts(500),
            starts(1000));

    /** So many streams open at once; an answer lasts ten seconds. */
    static Beat streams(int streams, int eventsPerSecond) {
        return new Beat(streams / (double) LONG_ANSWER_SECONDS, LONG_ANSWER_SECONDS, eventsPerSecond);
    }

    /** So many new requests a second, of 20 events in a second. */
    static Beat starts(int perSecond) {
        return new Beat(perSecond, 1, 20);
    }

    /** Streams that are open at once. */
    int streams() {
        return (int) Math.round(requestsPerSecond * answerSeconds);
    }

    /** Tokens of an answer, each in an event of its own. */
    int tokens() {
        return eventsPerSecond * answerSeconds;
    }

    String modelId() {
        return "headroom.steady-" + eventsPerSecond + "-v1";
    }

    String text() {
        return answerSeconds == LONG_ANSWER_SECONDS
                ? String.format(Locale.ROOT, "%,d streams x %d/s", streams(), eventsPerSecond)
                : String.format(Locale.ROOT, "%,.0f requests/s x %d events", requestsPerSecond, tokens());
    }
}
