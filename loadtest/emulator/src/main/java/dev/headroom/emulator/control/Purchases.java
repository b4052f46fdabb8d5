package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The control plane's memory: what was bought, under Bedrock's rules for names, units, quotas and commitments. */
public final class Purchases {

    private static final Pattern NAME = Pattern.compile("([0-9a-zA-Z][_-]?)+");

    private final Profile profile;
    private final Clock clock;
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<String, Purchase> byToken = new HashMap<>();
    private int made;

    /** Nothing is bought yet. {@code clock} is the emulator's, which may run faster than life. */
    public Purchases(Profile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Buys; the same client request token gives the same purchase. */
    Purchase create(JsonNode body) {
        String token = body.path("clientRequestToken").asText("");
        Purchase before = byToken.get(token);
        if (before != null) {
            return before;
        }
        Purchase purchase = checked(body);
        purchases.add(purchase);
        if (!token.isEmpty()) {
            byToken.put(token, purchase);
        }
        return purchase;
    }

    private Purchase checked(JsonNode body) {
        String name = body.path("provisionedModelName").asText("");
        if (name.isEmpty() || name.length() > 63 || !NAME.matcher(name).matches()) {
            throw AwsError.validation("provisionedModelName must be 1 to 63 characters and match " + NAME);
        }
        if (purchases.stream().anyMatch(purchase -> purchase.name().equals(name))) {
            throw AwsError.validation("a provisioned model named " + name + " exists already");
        }
        String modelId = body.path("modelId").asText("");
        ModelTruth model = profile.modelNamed(modelId)
                .filter(found -> found.unit().isPresent())
                .orElseThrow(() -> AwsError.notFound("Could not resolve the foundation model from " + modelId));
        int units = body.path("modelUnits").asInt(0);
        if (units < 1) {
            throw AwsError.validation("modelUnits must be greater than or equal to 1");
        }
        int owned = purchases.stream().mapToInt(Purchase::units).sum();
        if (owned + units > profile.provisioning().unitsPerPurchase()) {
            throw AwsError.quota("Your account does not currently have enough model units reserved for " + modelId
                    + ": quota " + profile.provisioning().unitsPerPurchase() + ", in use " + owned + ", asked for "
                    + units + ".");
        }
        return bought(name, model, modelId, units, commitment(body));
    }

    private static Optional<Purchase.Commitment> commitment(JsonNode body) {
        String text = body.path("commitmentDuration").asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Purchase.Commitment.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw AwsError.validation("commitmentDuration must be OneMonth or SixMonths");
        }
    }

    private Purchase bought(
            String name, ModelTruth model, String modelId, int units, Optional<Purchase.Commitment> commitment) {
        made++;
        String arn = profile.account().arn(String.format(Locale.ROOT, "provisioned-model/pm%010d", made));
        String modelArn =
                modelId.startsWith("arn:") ? modelId : profile.account().foundationModelArn(modelId);
        Instant now = now();
        Instant ready = now.plusNanos(Math.round(profile.provisioning().creatingSeconds() * 1e9));
        return new Purchase(arn, name, model, modelArn, units, commitment, now, ready);
    }

    Purchase named(String nameOrArn) {
        return find(nameOrArn)
                .orElseThrow(() -> AwsError.notFound("The provisioned model " + nameOrArn + " was not found."));
    }

    Optional<Purchase> find(String nameOrArn) {
        return purchases.stream()
                .filter(purchase -> purchase.isNamed(nameOrArn))
                .findFirst();
    }

    /** In order of creation. */
    List<Purchase> all() {
        return List.copyOf(purchases);
    }

    /** Deletes, unless a commitment still runs. */
    Purchase delete(String nameOrArn) {
        Purchase purchase = named(nameOrArn);
        boolean bound = purchase.commitment()
                .filter(term -> clock.instant().isBefore(term.endFrom(purchase.created())))
                .isPresent();
        if (bound) {
            throw AwsError.conflict("The provisioned model has a commitment that has not ended.");
        }
        purchases.remove(purchase);
        return purchase;
    }
}
