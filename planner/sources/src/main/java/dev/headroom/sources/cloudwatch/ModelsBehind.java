package dev.headroom.sources.cloudwatch;

import dev.headroom.sources.aws.AwsSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileType;

/**
 * Which foundation model a value of dimension {@code ModelId} stands for: an id or ARN of a model, an inference profile or a purchase.
 *
 * @param known models by what somebody said, then by what the account says
 */
public record ModelsBehind(Map<String, String> known) {

    private static final Pattern MODEL = Pattern.compile("arn:[^:]*:bedrock:[^/]*:foundation-model/(.+)");
    private static final Pattern UNITS_ONLY = Pattern.compile("(.+:[0-9]+):[0-9]+k?");
    private static final String FASTER = "+latency-optimized";

    /** Asks the account for its inference profiles and purchases; what somebody said stands before it. */
    public static ModelsBehind of(AwsSession session, Map<String, String> said) {
        Map<String, String> known = new HashMap<>();
        BedrockClient bedrock = session.bedrock();
        for (InferenceProfileType type :
                new InferenceProfileType[] {InferenceProfileType.SYSTEM_DEFINED, InferenceProfileType.APPLICATION}) {
            session.ask(
                            "bedrock:ListInferenceProfiles",
                            () -> bedrock
                                    .listInferenceProfilesPaginator(request -> request.typeEquals(type))
                                    .inferenceProfileSummaries()
                                    .stream()
                                    .toList())
                    .forEach(profile -> profile.models().stream().findFirst().ifPresent(model -> {
                        known.put(profile.inferenceProfileId(), foundation(model.modelArn()));
                        known.put(profile.inferenceProfileArn(), foundation(model.modelArn()));
                    }));
        }
        session.ask(
                        "bedrock:ListProvisionedModelThroughputs",
                        () ->
                                bedrock
                                        .listProvisionedModelThroughputsPaginator(request -> {})
                                        .provisionedModelSummaries()
                                        .stream()
                                        .toList())
                .forEach(units -> known.put(units.provisionedModelArn(), foundation(units.foundationModelArn())));
        known.putAll(said);
        return new ModelsBehind(Map.copyOf(known));
    }

    /** The model, absent where neither the account nor anybody else says it. */
    Optional<String> of(String dimension) {
        String id =
                dimension.endsWith(FASTER) ? dimension.substring(0, dimension.length() - FASTER.length()) : dimension;
        String told = known.get(id);
        if (told != null) {
            return Optional.of(told);
        }
        String plain = foundation(id);
        return plain.startsWith("arn:") ? Optional.empty() : Optional.of(known.getOrDefault(plain, plain));
    }

    /** The id that is asked on demand: that of an ARN, without the context length under which units are sold. */
    public static String foundation(String idOrArn) {
        Matcher arn = MODEL.matcher(idOrArn);
        String id = arn.matches() ? arn.group(1) : idOrArn;
        Matcher units = UNITS_ONLY.matcher(id);
        return !id.startsWith("arn:") && units.matches() ? units.group(1) : id;
    }
}
