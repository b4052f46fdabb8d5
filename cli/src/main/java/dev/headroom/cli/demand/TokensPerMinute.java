package dev.headroom.cli.demand;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.cli.console.Spoken;

/** Tokens a minute: with separators for people, a whole number for programs. */
record TokensPerMinute(double tokens) {

    @JsonValue
    long rounded() {
        return Math.round(tokens);
    }

    @Override
    public String toString() {
        return Spoken.rate(tokens);
    }
}
