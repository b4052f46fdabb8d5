package dev.headroom.planner.review;

import dev.headroom.planner.price.CommitmentTerm;
import java.time.Instant;
import java.util.Optional;

/**
 * A call of the AWS CLI. Words of the account are quoted for a POSIX shell.
 *
 * @param line as it is typed
 * @param notBefore when AWS takes it at the earliest
 */
record Command(String line, Optional<Instant> notBefore) {

    private static final String BEDROCK = "aws bedrock ";

    /** Deletes a purchase; AWS refuses that before its end. */
    static Command delete(ReviewScene scene, Bought bought) {
        return new Command(
                BEDROCK + "delete-provisioned-model-throughput --region " + quoted(scene.region())
                        + " --provisioned-model-id " + quoted(bought.id()),
                bought.isBound(scene.now()) ? bought.ends() : Optional.empty());
    }

    /** Buys so many units, under the id under which they are sold; where that is still to be chosen, the shell's {@code MODEL_ID}. */
    static Command create(ReviewScene scene, int units, CommitmentTerm term) {
        String commitment = switch (term) {
            case NO_COMMITMENT -> "";
            case ONE_MONTH -> " --commitment-duration OneMonth";
            case SIX_MONTHS -> " --commitment-duration SixMonths";
        };
        return at(BEDROCK + "create-provisioned-model-throughput --region " + quoted(scene.region())
                + " --provisioned-model-name " + quoted(name(scene, units)) + " --model-id " + unitId(scene)
                + " --model-units " + units + commitment);
    }

    private static String unitId(ReviewScene scene) {
        return scene.unitIds().size() == 1 ? quoted(scene.unitIds().get(0)) : "\"$MODEL_ID\"";
    }

    /** What is to be chosen before units are bought, as the end of a sentence; nothing where they are sold under one id. */
    static String choice(ReviewScene scene) {
        return scene.unitIds().size() == 1
                ? ""
                : "; units are sold by context length: set MODEL_ID to one of " + String.join(", ", scene.unitIds());
    }

    /** The day tells one purchase from the next. */
    private static String name(ReviewScene scene, int units) {
        String day = scene.now().toString().substring(0, 10);
        return "headroom-" + day + "-" + units;
    }

    /** Shows a purchase. */
    static Command show(ReviewScene scene, Bought bought) {
        return at(BEDROCK + "get-provisioned-model-throughput --region " + quoted(scene.region())
                + " --provisioned-model-id " + quoted(bought.id()));
    }

    /** Shows what AWS says of the model's life. */
    static Command lifecycle(ReviewScene scene) {
        return at(BEDROCK + "get-foundation-model --region " + quoted(scene.region()) + " --model-identifier "
                + quoted(scene.modelId()) + " --query modelDetails.modelLifecycle");
    }

    private static Command at(String line) {
        return new Command(line, Optional.empty());
    }

    private static String quoted(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
