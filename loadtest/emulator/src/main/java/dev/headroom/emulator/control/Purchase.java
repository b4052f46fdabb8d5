package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.profile.ModelTruth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Model units that somebody bought.
 *
 * @param arn its ARN
 * @param name its name
 * @param model the model
 * @param modelArn the foundation model's ARN, with the context variant that was bought
 * @param units how many
 * @param commitment the term, where one was taken
 * @param created when
 * @param ready when it leaves state Creating
 */
public record Purchase(
        String arn,
        String name,
        ModelTruth model,
        String modelArn,
        int units,
        Optional<Commitment> commitment,
        Instant created,
        Instant ready) {

    /** A term, by the API's name. */
    public enum Commitment {
        OneMonth(1),
        SixMonths(6);

        private final int months;

        Commitment(int months) {
            this.months = months;
        }

        Instant endFrom(Instant start) {
            return start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        }
    }

    boolean isReady(Instant now) {
        return !now.isBefore(ready);
    }

    boolean isNamed(String nameOrArn) {
        return nameOrArn.equals(name) || nameOrArn.equals(arn) || arn.endsWith("/" + nameOrArn);
    }

    /** As GetProvisionedModelThroughput and the list's summaries say it. */
    ObjectNode json(Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("modelUnits", units)
                .put("desiredModelUnits", units)
                .put("provisionedModelName", name)
                .put("provisionedModelArn", arn)
                .put("modelArn", modelArn)
                .put("desiredModelArn", modelArn)
                .put("foundationModelArn", modelArn)
                .put("status", isReady(now) ? "InService" : "Creating")
                .put("creationTime", created.toString())
                .put("lastModifiedTime", created.toString());
        commitment.ifPresent(term -> json.put("commitmentDuration", term.name())
                .put("commitmentExpirationTime", term.endFrom(created).toString()));
        return json;
    }
}
