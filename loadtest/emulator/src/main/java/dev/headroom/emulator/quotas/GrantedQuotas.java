package dev.headroom.emulator.quotas;

import dev.headroom.emulator.control.UnitQuota;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The account's quotas as granted so far: what the profile gives, and what was asked for and granted since. Used on one thread. */
public final class GrantedQuotas implements UnitQuota {

    private final Clock clock;
    private final Duration grantTime;
    private final List<Quota> quotas;
    private final List<Change> changes = new ArrayList<>();

    /** The profile's. {@code clock} is the emulator's. */
    public GrantedQuotas(Profile profile, Clock clock) {
        this.clock = clock;
        this.grantTime = Duration.ofNanos(Math.round(profile.provisioning().grantSeconds() * 1e9));
        this.quotas = Catalogue.of(profile);
    }

    @Override
    public int unitsPerPurchase(ModelTruth model) {
        return (int) value(Limit.of(Limit.Kind.UNITS_PER_PURCHASE, model.id()));
    }

    @Override
    public int noCommitmentUnits() {
        return (int) value(Limit.of(Limit.Kind.NO_COMMITMENT_UNITS, ""));
    }

    /** Requests of a model per minute, on demand. */
    public double requestsPerMinute(ModelTruth model) {
        return value(Limit.of(Limit.Kind.REQUESTS_PER_MINUTE, model.id()));
    }

    /** Quota tokens of a model per minute, on demand. */
    public double tokensPerMinute(ModelTruth model) {
        return value(Limit.of(Limit.Kind.TOKENS_PER_MINUTE, model.id()));
    }

    /** Quota tokens of a model per day, on demand. */
    public double tokensPerDay(ModelTruth model) {
        return value(Limit.of(Limit.Kind.TOKENS_PER_DAY, model.id()));
    }

    /** 0 where the limit is not of this profile. */
    double value(Limit limit) {
        Instant now = now();
        double initial = quotas.stream()
                .filter(quota -> quota.limit().equals(limit))
                .mapToDouble(Quota::initial)
                .findFirst()
                .orElse(0);
        return changes.stream()
                .filter(change -> change.quota().limit().equals(limit) && change.isGranted(now))
                .mapToDouble(Change::desired)
                .reduce(initial, Math::max);
    }

    Instant now() {
        return clock.instant();
    }

    List<Quota> all() {
        return quotas;
    }

    /** In order of asking. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    Change ask(Quota quota, double desired) {
        Instant now = now();
        String id = String.format(Locale.ROOT, "%032x", changes.size() + 1);
        Change change = new Change(id, quota, desired, now, now.plus(grantTime));
        changes.add(change);
        return change;
    }
}
