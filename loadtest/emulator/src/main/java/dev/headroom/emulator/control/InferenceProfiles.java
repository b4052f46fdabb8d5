package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The account's inference profiles: the systems', one for each geography of a model, and those that were made. A
 * system's profile shows its model in this Region only, since the emulator stands for no other. Safe for use by several
 * threads.
 */
public final class InferenceProfiles {

    private final Profile profile;
    private final Catalogue catalogue;
    private final Clock clock;
    private final List<InferenceProfile> all = new ArrayList<>();
    private final Once<Wish> once = new Once<>();
    private int made;

    /** The systems' profiles; {@code clock} is the emulator's. */
    public InferenceProfiles(Profile profile, Clock clock) {
        this.profile = profile;
        this.catalogue = new Catalogue(profile);
        this.clock = clock;
        for (ModelTruth model : profile.models()) {
            model.inferenceProfiles().forEach(geography -> all.add(system(model, geography)));
        }
    }

    /**
     * A wish for a profile, well-formed.
     *
     * @param name its name
     * @param description what it is for
     * @param copyFrom ARN of a foundation model or of a system's profile
     */
    record Wish(String name, Optional<String> description, String copyFrom) {}

    private InferenceProfile system(ModelTruth model, String geography) {
        return new InferenceProfile(
                profile.account().arn("inference-profile/" + geography + "." + model.id()),
                geography.toUpperCase(Locale.ROOT) + " " + model.name(),
                Optional.empty(),
                model,
                profile.account().foundationModelArn(model.id()),
                Optional.empty());
    }

    /** Lets every client token make one again; what was made stays. */
    public synchronized void forgetTokens() {
        once.forget();
    }

    synchronized List<InferenceProfile> all() {
        return List.copyOf(all);
    }

    synchronized Optional<InferenceProfile> find(String idOrArn) {
        return all.stream().filter(each -> each.isNamed(idOrArn)).findFirst();
    }

    synchronized InferenceProfile named(String idOrArn) {
        return find(idOrArn)
                .orElseThrow(() -> AwsError.notFound("The inference profile " + idOrArn + " was not found."));
    }

    /** Makes one; the same token and wish give the same ARN. */
    synchronized String create(Wish wish, Optional<String> token) {
        Optional<String> before = once.before(token, wish);
        if (before.isPresent()) {
            return before.get();
        }
        ModelTruth model = source(wish.copyFrom);
        if (all.stream().anyMatch(each -> each.name().equals(wish.name))) {
            throw AwsError.conflict(
                    "An inference profile named " + wish.name + " exists already. Choose another name.");
        }
        made++;
        String arn = profile.account().arn(String.format(Locale.ROOT, "application-inference-profile/ip%010d", made));
        all.add(new InferenceProfile(
                arn,
                wish.name,
                wish.description,
                model,
                profile.account().foundationModelArn(model.id()),
                Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS))));
        once.made(token, wish, arn);
        return arn;
    }

    private ModelTruth source(String arn) {
        if (!arn.contains(":foundation-model/") && !arn.contains(":inference-profile/")) {
            throw Fields.broken(
                    arn, "modelSource.copyFrom", "be the ARN of a foundation model or of a system's inference profile");
        }
        return catalogue
                .foundation(arn)
                .or(() -> catalogue.behindProfile(arn))
                .orElseThrow(() -> AwsError.notFound("The model source " + arn + " was not found."));
    }

    synchronized InferenceProfile delete(String idOrArn) {
        InferenceProfile found = named(idOrArn);
        if (found.type() == InferenceProfile.Type.SYSTEM_DEFINED) {
            throw AwsError.validation("The inference profile " + idOrArn + " is the system's and cannot be deleted.");
        }
        all.remove(found);
        return found;
    }
}
