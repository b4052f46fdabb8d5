package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Asked;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.TokenUse;

/** What checks look at. */
record Reply(Asked asked, Observation seen, Run run) {

    Outcome outcome() {
        return seen.outcome();
    }

    int status() {
        return seen.response().status();
    }

    String stopReason() {
        return seen.answer().stopReason();
    }

    long inputTokens() {
        TokenUse tokens = seen.answer().tokens();
        return tokens.input() + tokens.cacheRead() + tokens.cacheWrite();
    }

    long outputTokens() {
        return seen.answer().tokens().output();
    }

    double timeToFirstTokenMillis() {
        return seen.answer().firstTokenNanos().stream()
                .mapToDouble(nanos -> (run.since(nanos) - asked.intendedNanos()) / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }

    String text() {
        return seen.answer().text();
    }
}
