package dev.headroom.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The control plane's memory: what was bought, under Bedrock's rules for names, units, quotas and commitments. */
final class Purchases {

    private static final Pattern NAME = Pattern.compile("([0-9a-zA-Z][_-]?)+");
    private static final String REGION_AND_ACCOUNT = "us-west-2:123456789012";

    private final Profile profile;
    private final Scheduler scheduler;
    private final Clock clock;
    private final double speed;
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<String, Purchase> byToken = new HashMap<>();
    private int made;

    Purchases(Profile profile, Scheduler scheduler, Clock clock, double speed) {
        this.profile = profile;
        this.scheduler = scheduler;
        this.clock = clock;
        this.speed = speed;
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
            throw BedrockError.validation("provisionedModelName must be 1 to 63 characters and match " + NAME);
        }
        if (purchases.stream().anyMatch(purchase -> purchase.name().equals(name))) {
            throw BedrockError.validation("a provisioned model named " + name + " exists already");
        }
        String modelId = body.path("modelId").asText("");
        ModelTruth model = profile.modelNamed(modelId)
                .filter(found -> found.unit().isPresent())
                .orElseThrow(() -> BedrockError.notFound("Could not resolve the foundation model from " + modelId));
        int units = body.path("modelUnits").asInt(0);
        if (units < 1) {
            throw BedrockError.validation("modelUnits must be greater than or equal to 1");
        }
        int owned = purchases.stream().mapToInt(Purchase::units).sum();
        if (owned + units > profile.modelUnitQuota()) {
            throw BedrockError.quota("Your account does not currently have enough model units reserved for " + modelId
                    + ": quota " + profile.modelUnitQuota() + ", in use " + owned + ", asked for " + units + ".");
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
            throw BedrockError.validation("commitmentDuration must be OneMonth or SixMonths");
        }
    }

    private Purchase bought(
            String name, ModelTruth model, String modelId, int units, Optional<Purchase.Commitment> commitment) {
        made++;
        String arn = "arn:aws:bedrock:" + REGION_AND_ACCOUNT + ":provisioned-model/"
                + String.format(java.util.Locale.ROOT, "pm%010d", made);
        String modelArn =
                modelId.startsWith("arn:") ? modelId : "arn:aws:bedrock:us-west-2::foundation-model/" + modelId;
        Instant now = clock.instant();
        long ready = scheduler.nanos() + Math.round(profile.creatingSeconds() * 1e9 / speed);
        return new Purchase(arn, name, model, modelArn, units, commitment, now, ready);
    }

    Purchase named(String nameOrArn) {
        return find(nameOrArn)
                .orElseThrow(() -> BedrockError.notFound("The provisioned model " + nameOrArn + " was not found."));
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
            throw BedrockError.conflict("The provisioned model has a commitment that has not ended.");
        }
        purchases.remove(purchase);
        return purchase;
    }
}
