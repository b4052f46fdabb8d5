package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bedrock's control plane: provisioned throughput, models, inference profiles, tags, and invocation logging's
 * configuration.
 */
public final class ControlPlane implements Service {

    private final Map<String, Resource> byRoot = new HashMap<>();

    /** A plane over what was bought, with inference profiles and logging of its own. */
    public ControlPlane(Purchases purchases) {
        this(purchases, new InferenceProfiles(purchases.profile(), Clock.systemUTC()), new LoggingSettings());
    }

    /** A plane over what was bought, inference profiles and the configuration of logging. */
    public ControlPlane(Purchases purchases, InferenceProfiles profiles, LoggingSettings logging) {
        Tags tags = new Tags();
        List<Resource> resources = List.of(
                new ProvisionedThroughput(purchases, tags),
                new FoundationModels(purchases.profile()),
                new ProfileApi(profiles, tags),
                new LoggingApi(logging),
                new Tagging(tags, arn -> isTaggable(purchases, profiles, arn)));
        resources.forEach(resource -> resource.roots().forEach(root -> byRoot.put(root, resource)));
    }

    private static boolean isTaggable(Purchases purchases, InferenceProfiles profiles, String arn) {
        return arn.startsWith("arn:")
                && (purchases.find(arn).isPresent()
                        || profiles.find(arn)
                                .filter(each -> each.type() == InferenceProfile.Type.APPLICATION)
                                .isPresent());
    }

    @Override
    public String signingName() {
        return "bedrock";
    }

    @Override
    public boolean owns(Request request) {
        String[] parts = request.path().split("/", 3);
        return parts.length > 1 && byRoot.containsKey(parts[1]);
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return Reply.error(error);
    }

    @Override
    public Reply answer(Request request) {
        List<String> path = request.segments();
        Resource resource = path.isEmpty() ? null : byRoot.get(path.get(0));
        if (resource == null) {
            throw Resource.unknown(request);
        }
        return resource.answer(request, path);
    }
}
