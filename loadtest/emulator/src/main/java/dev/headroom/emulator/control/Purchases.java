package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The control plane's memory: what was bought, under Bedrock's rules for names, units, quotas, states and commitments.
 * Safe for use by several threads. Deleted purchases stay known for the bill.
 */
public final class Purchases {

    private final Profile profile;
    private final Catalogue catalogue;
    private final Clock clock;
    private final QuotaCheck quota;
    private final Duration updating;
    private final Map<String, Purchase> byArn = new LinkedHashMap<>();
    private final List<Held> deleted = new ArrayList<>();
    private final Once<Order> once = new Once<>();
    private Optional<String> nextFailure = Optional.empty();
    private int made;

    /**
     * A purchase and its end.
     *
     * @param purchase what was bought
     * @param deleted when it was deleted; absent while it is held
     */
    public record Held(Purchase purchase, Optional<Instant> deleted) {}

    /** Under the quotas that a profile grants from the start; an update takes as long as a creation. */
    public Purchases(Profile profile, Clock clock) {
        this(profile, clock, UnitQuota.of(profile.provisioning()), creating(profile));
    }

    /**
     * Nothing is bought yet.
     *
     * @param profile whose models are for sale
     * @param clock the emulator's, which may run faster than life
     * @param quota what the account may buy
     * @param updating how long a change of model takes
     */
    public Purchases(Profile profile, Clock clock, UnitQuota quota, Duration updating) {
        this.profile = profile;
        this.catalogue = new Catalogue(profile);
        this.clock = clock;
        this.quota = new QuotaCheck(quota);
        this.updating = updating;
    }

    private static Duration creating(Profile profile) {
        return Duration.ofNanos(Math.round(profile.provisioning().creatingSeconds() * 1e9));
    }

    /** Lets every client token buy again; what was bought stays. */
    public synchronized void forgetTokens() {
        once.forget();
    }

    /** Makes the next creation or change of model end in Failed, with a message. */
    public synchronized void failNext(String message) {
        nextFailure = Optional.of(message);
    }

    /** To the millisecond, as AWS tells time. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Profile profile() {
        return profile;
    }

    /** Buys; the same token and order give the same purchase's ARN. */
    synchronized String create(Order order, Optional<String> token) {
        Optional<String> before = once.before(token, order);
        if (before.isPresent()) {
            return before.get();
        }
        Catalogue.Sold sold = catalogue
                .sold(order.modelId())
                .orElseThrow(
                        () -> AwsError.notFound("Could not resolve the foundation model from the model identifier: "
                                + order.modelId() + ". Name a model of which units are sold in this Region."));
        refuseTaken(order.name());
        quota.check(order, sold, byArn.values());
        Purchase purchase = bought(order, sold);
        byArn.put(purchase.arn(), purchase);
        once.made(token, order, purchase.arn());
        return purchase.arn();
    }

    private Purchase bought(Order order, Catalogue.Sold sold) {
        made++;
        String arn = profile.account().arn(String.format(Locale.ROOT, "provisioned-model/pm%010d", made));
        Instant now = now();
        return new Purchase(
                arn,
                order.name(),
                sold.model(),
                sold.models(),
                order.units(),
                order.commitment(),
                now,
                now,
                change(Purchase.State.Creating, now.plus(creating(profile))));
    }

    private Purchase.Change change(Purchase.State during, Instant until) {
        Purchase.Change change = new Purchase.Change(during, until, nextFailure);
        nextFailure = Optional.empty();
        return change;
    }

    private void refuseTaken(String name) {
        if (byArn.values().stream().anyMatch(purchase -> purchase.name().equals(name))) {
            throw AwsError.validation("A provisioned model named " + name + " exists already. Choose another name.");
        }
    }

    /** Changes name, model or both; a base model's purchase keeps its model. */
    synchronized void update(String nameOrArn, Optional<String> name, Optional<String> modelId) {
        Purchase purchase = named(nameOrArn);
        if (isChanging(purchase) || purchase.neverWas()) {
            throw AwsError.validation("The provisioned model " + purchase.name() + " is in state "
                    + purchase.state(now()) + " and cannot be updated; only one in state InService can.");
        }
        Optional<String> newName = name.filter(text -> !text.equals(purchase.name()));
        newName.ifPresent(this::refuseTaken);
        Optional<String> newModelArn = modelId.map(id -> sibling(purchase, id));
        Purchase renamed = newName.map(text -> purchase.renamed(text, now())).orElse(purchase);
        Purchase changed = newModelArn
                .filter(arn -> !arn.equals(purchase.models().desired()))
                .map(arn -> renamed.changed(arn, now(), change(Purchase.State.Updating, now().plus(updating))))
                .orElse(renamed);
        byArn.put(purchase.arn(), changed);
    }

    /**
     * The ARN of a model that may serve in a custom model's stead: its base, or another custom model of the same base.
     */
    private String sibling(Purchase purchase, String modelId) {
        if (!purchase.models().custom()) {
            throw AwsError.validation(
                    "The model of a provisioned model can be changed only where it is a custom model; "
                            + purchase.name() + " is of the base model " + purchase.modelId() + ".");
        }
        return catalogue
                .sold(modelId)
                .filter(sold -> sold.foundationArn().equals(purchase.models().foundation()))
                .map(Catalogue.Sold::modelArn)
                .orElseThrow(() -> AwsError.validation("desiredModelId " + modelId + " must be the base model "
                        + purchase.modelId() + " or a custom model of it."));
    }

    private boolean isChanging(Purchase purchase) {
        Purchase.State state = purchase.state(now());
        return state == Purchase.State.Creating || state == Purchase.State.Updating;
    }

    synchronized Purchase named(String nameOrArn) {
        return find(nameOrArn)
                .orElseThrow(() -> AwsError.notFound("The provisioned model " + nameOrArn + " was not found."));
    }

    synchronized Optional<Purchase> find(String nameOrArn) {
        Purchase exact = byArn.get(nameOrArn);
        return exact != null
                ? Optional.of(exact)
                : byArn.values().stream()
                        .filter(purchase -> purchase.isNamed(nameOrArn))
                        .findFirst();
    }

    /** What is held, in order of creation. */
    public synchronized List<Purchase> all() {
        return List.copyOf(byArn.values());
    }

    /** What is or was held: the deleted in order of deletion, then the others in order of creation. */
    public synchronized List<Held> ever() {
        List<Held> ever = new ArrayList<>(deleted);
        byArn.values().forEach(purchase -> ever.add(new Held(purchase, Optional.empty())));
        return List.copyOf(ever);
    }

    /** Deletes, unless it is changing or its first term still runs. */
    synchronized Purchase delete(String nameOrArn) {
        Purchase purchase = named(nameOrArn);
        Instant now = now();
        if (purchase.state(now) == Purchase.State.Updating) {
            throw AwsError.conflict("The provisioned model " + purchase.name()
                    + " is in state Updating and cannot be deleted. Try again when it is InService.");
        }
        if (purchase.isBound(now)) {
            throw AwsError.conflict("The provisioned model " + purchase.name()
                    + " has a commitment that has not ended. It can be deleted from "
                    + purchase.commitment().orElseThrow().end(purchase.created(), 1) + ".");
        }
        byArn.remove(purchase.arn());
        deleted.add(new Held(purchase, Optional.of(now)));
        return purchase;
    }
}
