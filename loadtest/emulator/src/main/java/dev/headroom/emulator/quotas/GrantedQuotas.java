package dev.headroom.emulator.quotas;

import dev.headroom.emulator.control.UnitQuota;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is applied now: what the profile gives, and requests for more that were granted since. The quota of units
 * without a commitment is AWS's for base models; custom models, which have one of their own there, follow it here. Safe
 * for use by several threads.
 */
public final class GrantedQuotas implements UnitQuota {

    private final List<Quota> quotas;
    private final Duration toGrant;
    private final Clock clock;
    private final List<Increase> increases = new ArrayList<>();

    /** What a profile gives; {@code emulatedClock} says when a request is granted. */
    public GrantedQuotas(Profile profile, Clock emulatedClock) {
        this.quotas = QuotaCatalogue.of(profile);
        this.toGrant = Duration.ofNanos(Math.round(profile.provisioning().grantSeconds() * 1e9));
        this.clock = emulatedClock;
    }

    @Override
    public int unitsPerPurchase(ModelTruth model) {
        return units(Optional.of(model.id()));
    }

    @Override
    public int noCommitmentUnits() {
        return units(Optional.empty());
    }

    /** Units of a model, or of all together; of a model that has none for sale, 0. */
    private int units(Optional<String> modelId) {
        return quotas.stream()
                .filter(quota -> quota.kind() == Quota.Kind.UNITS)
                .filter(quota -> quota.modelId().equals(modelId))
                .mapToInt(quota -> (int) applied(quota))
                .sum();
    }

    /** The value that binds now. */
    synchronized double applied(Quota quota) {
        Instant now = now();
        return increases.stream()
                .filter(each -> each.quota().equals(quota) && each.status(now) == Increase.Status.APPROVED)
                .mapToDouble(Increase::desired)
                .reduce(quota.initial(), Math::max);
    }

    List<Quota> quotas() {
        return quotas;
    }

    /** The quota of a code. */
    Quota quota(String code) {
        return quotas.stream()
                .filter(quota -> quota.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Bedrock.missing(
                        "The request failed because the specified quota does not exist: " + code + "."));
    }

    /** All requests ever, in the order of asking. */
    synchronized List<Increase> increases() {
        return List.copyOf(increases);
    }

    /** Takes a request for more. */
    synchronized Increase ask(Quota quota, double desired) {
        Instant now = now();
        if (increases.stream().anyMatch(each -> each.isOpen(quota, now))) {
            throw AwsError.of(
                    400,
                    "ResourceAlreadyExistsException",
                    "A request for quota " + quota.code() + " is open. Wait until it is granted, then ask again.");
        }
        int value = quota.raised(applied(quota), desired);
        String id = String.format(Locale.ROOT, "%032x", increases.size() + 1);
        Increase increase = new Increase(id, quota, value, now, now.plus(toGrant));
        increases.add(increase);
        return increase;
    }

    /** The emulator's time, to the millisecond. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
