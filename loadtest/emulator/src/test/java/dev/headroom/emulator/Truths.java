package dev.headroom.emulator;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.profile.LatencyTruth;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.OutputTruth;
import dev.headroom.emulator.profile.PlacesTruth;
import dev.headroom.emulator.profile.Profile;
import dev.headroom.emulator.profile.ProvisioningTruth;
import dev.headroom.emulator.profile.UnitTruth;
import java.util.List;
import java.util.Optional;

/** Small truths for tests. */
public final class Truths {

    public static final PlacesTruth ROOM = new PlacesTruth(100_000, 1_000_000_000_000L, 100_000);
    public static final ProvisioningTruth TEN_UNITS = new ProvisioningTruth(0, 10, 10, 0);

    private Truths() {}

    /** So many milliseconds to the first token, and between two; nothing else counts. */
    public static LatencyTruth steady(double firstMillis, double gapMillis) {
        return new LatencyTruth(firstMillis, 0, 0, 0, gapMillis, 0, 0, 0, 0);
    }

    public static OnDemandTruth onDemand(double requestsPerMinute, double tokensPerMinute, LatencyTruth latency) {
        return new OnDemandTruth(
                requestsPerMinute, tokensPerMinute, 1e15, 1, latency, ROOM, Optional.empty(), Optional.empty());
    }

    /** A model of Meta named {@code small}, of which no units are sold. */
    public static ModelTruth model(OnDemandTruth onDemand, int tokensPerEvent) {
        return model("small", "Meta", onDemand, Optional.empty(), tokensPerEvent);
    }

    public static ModelTruth model(
            String id, String provider, OnDemandTruth onDemand, Optional<UnitTruth> unit, int tokensPerEvent) {
        OutputTruth output = new OutputTruth(1, 0, tokensPerEvent);
        return new ModelTruth(
                id, id, provider, List.of(), List.of("us"), 1_000_000, 100_000, false, output, onDemand, unit);
    }

    public static Profile profile(ModelTruth... models) {
        return profile(60, models);
    }

    public static Profile profile(double bucketSeconds, ModelTruth... models) {
        return new Profile(Account.example(), bucketSeconds, TEN_UNITS, List.of(models));
    }
}
