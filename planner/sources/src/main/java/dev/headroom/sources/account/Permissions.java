package dev.headroom.sources.account;

import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.LoggingConfig;
import software.amazon.awssdk.services.bedrock.model.S3Config;
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
        List<Tried> all = new ArrayList<>();
        calls(session).forEach((action, call) -> all.add(tried(session, action, call)));
        all.addAll(logs(session));
        return all;
    }

    /** Where invocation logs go, and whether the bucket can be listed. */
    private static List<Tried> logs(AwsSession session) {
        List<S3Config> buckets = new ArrayList<>();
        List<Tried> all = new ArrayList<>();
        all.add(tried(session, "bedrock:GetModelInvocationLoggingConfiguration", () -> {
            LoggingConfig config = session.bedrock()
                    .getModelInvocationLoggingConfiguration(request -> {})
                    .loggingConfig();
            Optional.ofNullable(config).map(LoggingConfig::s3Config).ifPresent(buckets::add);
            return buckets;
        }));
        buckets.forEach(place -> all.add(tried(
                session,
                "s3:ListBucket on s3://" + place.bucketName(),
                () -> session.s3()
                        .listObjectsV2(request -> request.bucket(place.bucketName())
                                .prefix(prefix(place) + "AWSLogs/")
                                .maxKeys(1)))));
        return all;
    }

    private static String prefix(S3Config place) {
        String prefix = Optional.ofNullable(place.keyPrefix()).orElse("").replaceAll("/+$", "");
        return prefix.isEmpty() ? "" : prefix + "/";
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
