package dev.headroom.emulator.control;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.util.Optional;

/**
 * What is on offer in the account's Region, by id or ARN. A custom model exists as soon as it is named: its ARN tells
 * its base, and nothing here is trained. Its units serve as its base's do.
 */
final class Catalogue {

    private static final String CUSTOM = ":custom-model/";
    private static final int CUSTOM_ID = 12;

    private final Profile profile;

    Catalogue(Profile profile) {
        this.profile = profile;
    }

    /**
     * A model of which units are sold.
     *
     * @param model the foundation model
     * @param modelArn the ARN of what was named, a foundation or a custom model
     * @param foundationArn the ARN of the foundation model, with the context variant where one was named
     */
    record Sold(ModelTruth model, String modelArn, String foundationArn) {

        Purchase.Models models() {
            return new Purchase.Models(modelArn, modelArn, foundationArn, isCustom(modelArn));
        }
    }

    static boolean isCustom(String arn) {
        return arn.contains(CUSTOM);
    }

    /** A foundation model by its id or ARN, with or without a context variant. */
    Optional<ModelTruth> foundation(String idOrArn) {
        String bare = without(profile.account().foundationModelArn(""), idOrArn);
        return bare.startsWith("arn:") ? Optional.empty() : profile.modelNamed(bare);
    }

    /** A foundation model by the id or ARN of a system's inference profile. */
    Optional<ModelTruth> behindProfile(String idOrArn) {
        String bare = without(profile.account().arn("inference-profile/"), idOrArn);
        return profile.models().stream()
                .filter(model -> model.inferenceProfileIds().contains(bare))
                .findFirst();
    }

    /** What an order names; absent where no units of such a thing are sold. */
    Optional<Sold> sold(String idOrArn) {
        String base = isCustom(idOrArn) ? baseOf(idOrArn) : idOrArn;
        return foundation(base).filter(model -> model.unit().isPresent()).map(model -> {
            String foundationArn =
                    base.startsWith("arn:") ? base : profile.account().foundationModelArn(base);
            return new Sold(model, isCustom(idOrArn) ? idOrArn : foundationArn, foundationArn);
        });
    }

    /** The base's id out of a custom model's ARN; empty, which names nothing, where it is not one of this account. */
    private String baseOf(String customArn) {
        String rest = without(profile.account().arn(CUSTOM.substring(1)), customArn);
        int slash = rest.indexOf('/');
        boolean whole = !rest.startsWith("arn:")
                && slash > 0
                && rest.length() == slash + 1 + CUSTOM_ID
                && rest.substring(slash + 1).chars().allMatch(Letters::isLowerOrDigit);
        return whole ? rest.substring(0, slash) : "";
    }

    private static String without(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
