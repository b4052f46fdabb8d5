package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.GetProvisionedModelThroughputResponse;
import software.amazon.awssdk.services.bedrock.model.ProvisionedModelSummary;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;

/** Bedrock's control plane. Each call has a client of its own, so that credentials that were renewed in the meantime are used. */
public final class BedrockUnitPlane implements UnitPlane {

    private final Supplier<BedrockClient> clients;
    private final Duration settling;

    /**
     * A control plane.
     *
     * @param clients makes a client; it is closed after the call
     * @param settling how long a purchase may come up late
     */
    public BedrockUnitPlane(Supplier<BedrockClient> clients, Duration settling) {
        this.clients = clients;
        this.settling = settling;
    }

    @Override
    public String create(RentalIntent intent) {
        try (BedrockClient bedrock = clients.get()) {
            return bedrock.createProvisionedModelThroughput(request -> request.provisionedModelName(intent.name())
                            .modelId(intent.modelId())
                            .modelUnits(1)
                            .clientRequestToken(intent.name()))
                    .provisionedModelArn();
        } catch (SdkException e) {
            String said = "cannot buy a model unit of " + intent.modelId() + ": " + e.getMessage();
            if (isRefusal(e)) {
                throw new PurchaseRefusedException(said, e);
            }
            throw new LoadTestException(said, e);
        }
    }

    private static boolean isRefusal(SdkException e) {
        return e instanceof AwsServiceException answered && answered.statusCode() >= 400 && answered.statusCode() < 500;
    }

    private <T> T asking(String what, Function<BedrockClient, T> call) {
        try (BedrockClient bedrock = clients.get()) {
            return call.apply(bedrock);
        } catch (SdkException e) {
            throw new LoadTestException("cannot " + what + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Status> status(String arn) {
        return asking("ask for the state of " + arn, bedrock -> {
            try {
                return Optional.of(
                        status(bedrock.getProvisionedModelThroughput(request -> request.provisionedModelId(arn))));
            } catch (ResourceNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    private static Status status(GetProvisionedModelThroughputResponse answer) {
        String word = answer.statusAsString()
                + Optional.ofNullable(answer.failureMessage())
                        .map(why -> " (" + why + ")")
                        .orElse("");
        return switch (answer.status()) {
            case CREATING, UPDATING -> new Status(State.CREATING, word);
            case IN_SERVICE -> new Status(State.IN_SERVICE, word);
            case FAILED, UNKNOWN_TO_SDK_VERSION -> new Status(State.FAILED, word);
        };
    }

    @Override
    public Optional<String> named(String name) {
        return asking(
                "look for the purchase " + name,
                bedrock -> bedrock
                        .listProvisionedModelThroughputsPaginator(request -> request.nameContains(name))
                        .provisionedModelSummaries()
                        .stream()
                        .filter(purchase -> purchase.provisionedModelName().equals(name))
                        .map(ProvisionedModelSummary::provisionedModelArn)
                        .findFirst());
    }

    @Override
    public void delete(String arn) {
        boolean ignored = asking("delete " + arn, bedrock -> isDeletedNow(bedrock, arn));
    }

    private static boolean isDeletedNow(BedrockClient bedrock, String arn) {
        try {
            bedrock.deleteProvisionedModelThroughput(request -> request.provisionedModelId(arn));
            return true;
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    @Override
    public Duration settling() {
        return settling;
    }
}
