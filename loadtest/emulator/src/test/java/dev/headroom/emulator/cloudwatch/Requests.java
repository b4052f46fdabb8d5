package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.Truths;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Timing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Requests that are over, for tests: of a model named {@code small}, whose output burns down at 5. */
final class Requests {

    static final Invocation.Outcome ANSWERED = new Invocation.Outcome(200, "", "end_turn", "", "", false);
    static final Invocation.Usage USAGE = new Invocation.Usage(100, 10, 40, 20);

    private Requests() {}

    static Profile profile() {
        OnDemandTruth plain = Truths.onDemand(1000, 1e6, Truths.steady(10, 1));
        OnDemandTruth burning = new OnDemandTruth(
                plain.requestsPerMinute(),
                plain.tokensPerMinute(),
                plain.tokensPerDay(),
                5,
                plain.latency(),
                plain.places(),
                plain.neighbours(),
                plain.drift());
        return Truths.profile(Truths.model(burning, 1));
    }

    static Invocation.Call call(String operation, String modelId, boolean provisioned) {
        return new Invocation.Call(operation, modelId, "small", provisioned, 160, 100, "default", Map.of());
    }

    static Invocation at(String arrived, Invocation.Call call, Invocation.Outcome outcome, Timing timing) {
        return new Invocation(0, "id", Instant.parse(arrived), call, outcome, USAGE, timing, Optional.empty());
    }

    static Timing timing(long latencyMillis, long firstTokenMillis) {
        return new Timing(latencyMillis, firstTokenMillis, 0, new long[0], new long[0]);
    }

    /** A stream of model {@code small} that was answered, after so many milliseconds. */
    static Invocation answered(String arrived, long latencyMillis) {
        return at(arrived, call("ConverseStream", "small", false), ANSWERED, timing(latencyMillis, latencyMillis / 4));
    }

    static Invocation ended(String arrived, int status, String error) {
        Invocation.Outcome outcome = new Invocation.Outcome(status, error, "", "", "", false);
        return at(arrived, call("ConverseStream", "small", false), outcome, timing(7, 3));
    }
}
