package dev.headroom.sources.account;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.cloudwatch.ModelsBehind;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.CommitmentDuration;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelStatus;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelSummary;

/** Reads the purchases of Provisioned Throughput of an account in a Region, in order of their creation. */
public final class Purchases {

    private Purchases() {}

    /** @throws AwsException where AWS cannot be asked, or names a term that is not known here */
    public static List<BoughtUnits> read(AwsSession session) {
        BedrockClient bedrock = session.bedrock();
        List<ProvisionedModelSummary> all = session.ask(
                "bedrock:ListProvisionedModelThroughputs",
                () ->
                        bedrock
                                .listProvisionedModelThroughputsPaginator(request -> {})
                                .provisionedModelSummaries()
                                .stream()
                                .toList());
        return all.stream()
                .map(summary -> of(summary, failure(session, bedrock, summary)))
                .toList();
    }

    private static Optional<String> failure(
            AwsSession session, BedrockClient bedrock, ProvisionedModelSummary summary) {
        if (summary.status() != ProvisionedModelStatus.FAILED) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.ask(
                "bedrock:GetProvisionedModelThroughput",
                () -> bedrock.getProvisionedModelThroughput(
                                request -> request.provisionedModelId(summary.provisionedModelArn()))
                        .failureMessage()));
    }

    private static BoughtUnits of(ProvisionedModelSummary summary, Optional<String> failure) {
        boolean custom = !summary.modelArn().equals(summary.foundationModelArn());
        return new BoughtUnits(
                summary.provisionedModelName(),
                summary.provisionedModelArn(),
                custom ? summary.modelArn() : ModelsBehind.foundation(summary.foundationModelArn()),
                summary.modelUnits(),
                new BoughtUnits.Bound(
                        term(summary), summary.creationTime(), Optional.ofNullable(summary.commitmentExpirationTime())),
                summary.statusAsString(),
                failure);
    }

    private static CommitmentTerm term(ProvisionedModelSummary summary) {
        CommitmentDuration duration = summary.commitmentDuration();
        if (duration == null) {
            return CommitmentTerm.NO_COMMITMENT;
        }
        return switch (duration) {
            case ONE_MONTH -> CommitmentTerm.ONE_MONTH;
            case SIX_MONTHS -> CommitmentTerm.SIX_MONTHS;
            case UNKNOWN_TO_SDK_VERSION ->
                throw new AwsException("purchase " + summary.provisionedModelName() + " has the term "
                        + summary.commitmentDurationAsString() + ", which is not known here");
        };
    }
}
