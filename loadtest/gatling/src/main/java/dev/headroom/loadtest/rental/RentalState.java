package dev.headroom.loadtest.rental;

import java.time.Instant;
import java.util.Optional;

/**
 * What a journal says of a rental.
 *
 * @param intent what was to be bought
 * @param step the last that was written
 * @param at when that was
 * @param arn of the purchase, once it is known
 */
public record RentalState(RentalIntent intent, RentalStep step, Instant at, Optional<String> arn) {

    /** Whether it may be costing money. */
    public boolean isAlive() {
        return step != RentalStep.GONE;
    }

    /** Whether it was bought at all, as far as anybody knows. */
    public boolean wasBought() {
        return arn.isPresent();
    }

    /** Hours that are billed by {@code now}, or were in the end; 0 where it is known that nothing was bought. */
    public long hoursBilled(Instant now) {
        if (!isAlive()) {
            return wasBought() ? intent.hoursUntil(at) : 0;
        }
        return intent.hoursUntil(now);
    }

    RentalState after(RentalStep next, Instant when, Optional<String> found) {
        // Whoever writes after it is gone only repeats what was done.
        RentalStep furthest = next.compareTo(step) > 0 ? next : step;
        return new RentalState(intent, furthest, isAlive() ? when : at, arn.or(() -> found));
    }

    /** What a person types to delete it, whatever has become of this program. */
    public String byHand() {
        RentalIntent.Place place = intent.place();
        return "aws bedrock delete-provisioned-model-throughput --provisioned-model-id " + arn.orElse(intent.name())
                + " --region " + place.region()
                + place.profile().map(name -> " --profile " + name).orElse("")
                + place.endpoint().map(url -> " --endpoint-url " + url).orElse("");
    }
}
