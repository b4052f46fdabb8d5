package dev.headroom.emulator.capacity;

import dev.headroom.emulator.control.Purchase;
import dev.headroom.emulator.control.Target;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.UnitTruth;
import dev.headroom.emulator.time.Scheduler;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pool behind each target: a purchase's own, or the model's on demand, which all its names share. */
public final class Pools {

    /**
     * What all pools share.
     *
     * @param bucketSeconds length of every per-minute bucket
     * @param speed how many times faster than life
     * @param seed of what happens by chance
     */
    public record Settings(double bucketSeconds, double speed, long seed) {}

    private final Settings settings;
    private final Scheduler scheduler;
    private final Clock clock;
    private final Map<String, Pool> pools = new HashMap<>();

    /** No pools yet. {@code clock} is the emulator's. */
    public Pools(Settings settings, Scheduler scheduler, Clock clock) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** How many times faster than life. */
    public double speed() {
        return settings.speed();
    }

    /** Seed of what happens by chance. */
    public long seed() {
        return settings.seed();
    }

    /** The pool of a target. */
    public Pool of(Target target) {
        return target.purchase()
                .map(purchase -> pools.computeIfAbsent(purchase.arn(), arn -> units(purchase)))
                .orElseGet(() -> pools.computeIfAbsent(target.model().id(), id -> onDemand(target.model())));
    }

    private Pool onDemand(ModelTruth model) {
        OnDemandTruth truth = model.onDemand();
        Admission admission =
                new OnDemandAdmission(truth, settings.bucketSeconds(), settings.speed(), scheduler.nanos());
        Optional<Neighbours> neighbours = truth.neighbours()
                .map(law -> new Neighbours(law, settings.seed() ^ model.id().hashCode()));
        Pace pace = new Pace(truth.latency(), truth.drift(), neighbours, clock);
        return new Pool(admission, new Places(truth.places(), 1), pace, 1);
    }

    private Pool units(Purchase purchase) {
        UnitTruth truth = purchase.model().unit().orElseThrow();
        int units = purchase.units();
        Admission admission =
                new UnitAdmission(truth, units, settings.bucketSeconds(), settings.speed(), scheduler.nanos());
        Pace pace = new Pace(truth.latency(), truth.drift(), Optional.empty(), clock);
        return new Pool(admission, new Places(truth.places(), units), pace, units);
    }
}
