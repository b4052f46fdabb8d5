package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A control plane in memory, whose truth the tests look at. */
final class FakePlane implements UnitPlane {

    final List<String> everBought = new ArrayList<>();
    final Map<String, Instant> alive = new LinkedHashMap<>();
    private final RentalClock clock;
    /** How long a purchase takes to come up. */
    Duration unseen = Duration.ZERO;
    /** How long it is being made. */
    Duration creating = Duration.ofSeconds(30);
    /** How many calls fail before one does not. */
    int failures;
    /** How many purchases are refused before one is not. */
    int refusals;
    /** How many deletions are accepted and not done. */
    int idleDeletions;

    boolean fails;

    FakePlane(RentalClock clock) {
        this.clock = clock;
    }

    private void answer() {
        if (failures > 0) {
            failures--;
            throw new LoadTestException("the security token included in the request is expired");
        }
    }

    private static String arn(String name) {
        return "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/" + name;
    }

    @Override
    public String create(RentalIntent intent) {
        answer();
        if (refusals > 0) {
            refusals--;
            throw new PurchaseRefusedException("no model units are granted", new IllegalStateException());
        }
        String arn = arn(intent.name());
        if (!everBought.contains(arn)) {
            everBought.add(arn);
            alive.put(arn, clock.now());
        }
        return arn;
    }

    @Override
    public Optional<Status> status(String arn) {
        answer();
        return Optional.ofNullable(alive.get(arn))
                .map(made -> clock.now().isBefore(made.plus(creating))
                        ? new Status(State.CREATING, "Creating")
                        : fails ? new Status(State.FAILED, "Failed (no capacity)") : inService());
    }

    private static Status inService() {
        return new Status(State.IN_SERVICE, "InService");
    }

    @Override
    public Optional<String> named(String name) {
        answer();
        return Optional.ofNullable(alive.get(arn(name)))
                .filter(made -> !clock.now().isBefore(made.plus(unseen)))
                .map(made -> arn(name));
    }

    @Override
    public void delete(String arn) {
        answer();
        if (idleDeletions > 0) {
            idleDeletions--;
        } else {
            alive.remove(arn);
        }
    }

    @Override
    public Duration settling() {
        return Duration.ofMinutes(2);
    }
}
