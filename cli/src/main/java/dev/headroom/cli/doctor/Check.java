package dev.headroom.cli.doctor;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param what as in {@code memory}
 * @param state whether it is enough
 * @param found what is there
 * @param advice what to do; empty where nothing is to be done
 */
public record Check(String what, State state, String found, Optional<String> advice) {

    /** How it stands. */
    public enum State {
        /** Enough. */
        OK,
        /** Enough for some of the work. */
        DOUBTFUL,
        /** Work will fail. */
        WRONG
    }

    static Check ok(String what, String found) {
        return new Check(what, State.OK, found, Optional.empty());
    }

    static Check doubtful(String what, String found, String advice) {
        return new Check(what, State.DOUBTFUL, found, Optional.of(advice));
    }

    static Check wrong(String what, String found, String advice) {
        return new Check(what, State.WRONG, found, Optional.of(advice));
    }
}
