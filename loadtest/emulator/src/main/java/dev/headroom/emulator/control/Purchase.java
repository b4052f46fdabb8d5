package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.profile.ModelTruth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Model units that somebody bought. Immutable: a change makes another.
 *
 * <p>A committed purchase renews itself at the end of each term, as AWS's documentation says, and is billed until it is
 * deleted. The documentation also says that it cannot be deleted before its term is over; a renewed term that bound
 * again would then leave no moment at all to delete it. Here therefore only the first term binds. That is an
 * assumption.
 *
 * @param arn its ARN
 * @param name its name
 * @param model the foundation model behind it
 * @param models ARNs of what serves and of what was asked to serve
 * @param units how many
 * @param commitment the term, where one was taken
 * @param created when; terms and bills count from here
 * @param modified when it was last changed
 * @param change the last change of its state
 */
public record Purchase(
        String arn,
        String name,
        ModelTruth model,
        Models models,
        int units,
        Optional<Commitment> commitment,
        Instant created,
        Instant modified,
        Change change) {

    /** A term, by the API's name. */
    public enum Commitment {
        OneMonth(1),
        SixMonths(6);

        private final int months;

        Commitment(int months) {
            this.months = months;
        }

        /**
         * The end of the {@code nth} term, from 1; counted from the start, so that a month's short end does not stay
         * short.
         */
        Instant end(Instant start, int nth) {
            return start.atZone(ZoneOffset.UTC).plusMonths((long) months * nth).toInstant();
        }

        /** The end of the term that runs at {@code now}. */
        Instant endAfter(Instant start, Instant now) {
            int nth = 1;
            while (!end(start, nth).isAfter(now)) {
                nth++;
            }
            return end(start, nth);
        }
    }

    /** A state, by the API's name. */
    public enum State {
        Creating,
        InService,
        Updating,
        Failed
    }

    /**
     * ARNs of models.
     *
     * @param before of the model that serves until the last change is done
     * @param desired of the model that was asked for
     * @param foundation of the foundation model, with the context variant that was bought
     * @param custom whether the units were bought for a custom model, so that the model may be changed
     */
    public record Models(String before, String desired, String foundation, boolean custom) {}

    /**
     * A change of state.
     *
     * @param during the state while it goes on
     * @param until when it is done
     * @param failure why it ends in Failed; absent where it ends in InService
     */
    public record Change(State during, Instant until, Optional<String> failure) {}

    /** Its state. */
    public State state(Instant now) {
        if (now.isBefore(change.until)) {
            return change.during;
        }
        return change.failure.isPresent() ? State.Failed : State.InService;
    }

    /** The ARN of the model that serves. */
    public String modelArn(Instant now) {
        return state(now) == State.InService ? models.desired : models.before;
    }

    /** The foundation model's id as it was bought, with the context variant. */
    public String modelId() {
        return models.foundation.substring(models.foundation.indexOf('/') + 1);
    }

    /** Whether units never came to be: nothing is billed, no quota used and no term runs. */
    boolean neverWas() {
        return change.during == State.Creating && change.failure.isPresent();
    }

    /** Whether its first term still holds it. */
    boolean isBound(Instant now) {
        return !neverWas()
                && commitment.filter(term -> now.isBefore(term.end(created, 1))).isPresent();
    }

    boolean isNamed(String nameOrArn) {
        return nameOrArn.equals(name) || nameOrArn.equals(arn) || nameOrArn.equals(arn.substring(arn.indexOf('/') + 1));
    }

    Purchase renamed(String other, Instant now) {
        return new Purchase(arn, other, model, models, units, commitment, created, now, change);
    }

    Purchase changed(String desiredArn, Instant now, Change next) {
        Models to = new Models(modelArn(now), desiredArn, models.foundation, models.custom);
        return new Purchase(arn, name, model, to, units, commitment, created, now, next);
    }

    /** As the list's summaries say it. */
    ObjectNode summary(Instant now) {
        ObjectNode json = Json.object()
                .put("provisionedModelName", name)
                .put("provisionedModelArn", arn)
                .put("modelArn", modelArn(now))
                .put("desiredModelArn", models.desired)
                .put("foundationModelArn", models.foundation)
                .put("modelUnits", units)
                .put("desiredModelUnits", units)
                .put("status", state(now).name())
                .put("creationTime", created.toString())
                .put("lastModifiedTime", modified.toString());
        commitment.ifPresent(term -> json.put("commitmentDuration", term.name())
                .put("commitmentExpirationTime", term.endAfter(created, now).toString()));
        return json;
    }

    /** As GetProvisionedModelThroughput says it. */
    ObjectNode json(Instant now) {
        ObjectNode json = summary(now);
        change.failure
                .filter(message -> state(now) == State.Failed)
                .ifPresent(message -> json.put("failureMessage", message));
        return json;
    }
}
