package dev.headroom.sources.account;

import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;

/** Tries each IAM action that reading an account needs and that costs nothing, once. */
public final class Permissions {

    /**
     * An action that was tried.
     *
     * @param action as in {@code cloudwatch:ListMetrics}
     * @param refusal why it failed, in one sentence; empty where it did not
     */
    public record Tried(String action, Optional<String> refusal) {}

    private static final String BEDROCK = "bedrock";

    private Permissions() {}

    /** In order of the commands that need them; what fails does not keep the others from being tried. */
    public static List<Tried> of(AwsSession session) {
        return calls(session).entrySet().stream()
                .map(call -> tried(session, call.getKey(), call.getValue()))
                .toList();
    }

    private static Map<String, Supplier<?>> calls(AwsSession session) {
        CloudWatchClient cloudWatch = session.cloudWatch();
        BedrockClient bedrock = session.bedrock();
        ServiceQuotasClient quotas = session.serviceQuotas();
        Map<String, Supplier<?>> calls = new LinkedHashMap<>();
        calls.put("cloudwatch:ListMetrics", () -> cloudWatch.listMetrics(request -> request.namespace("AWS/Bedrock")));
        calls.put(
                "bedrock:ListInferenceProfiles", () -> bedrock.listInferenceProfiles(request -> request.maxResults(1)));
        calls.put(
                "bedrock:ListProvisionedModelThroughputs",
                () -> bedrock.listProvisionedModelThroughputs(request -> request.maxResults(1)));
        calls.put("bedrock:ListFoundationModels", () -> bedrock.listFoundationModels(request -> {}));
        calls.put(
                "servicequotas:ListServiceQuotas",
                () -> quotas.listServiceQuotas(
                        request -> request.serviceCode(BEDROCK).maxResults(1)));
        calls.put(
                "servicequotas:ListAWSDefaultServiceQuotas",
                () -> quotas.listAWSDefaultServiceQuotas(
                        request -> request.serviceCode(BEDROCK).maxResults(1)));
        return calls;
    }

    private static Tried tried(AwsSession session, String action, Supplier<?> call) {
        try {
            session.ask(action, call);
            return new Tried(action, Optional.empty());
        } catch (AwsException e) {
            return new Tried(action, Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
