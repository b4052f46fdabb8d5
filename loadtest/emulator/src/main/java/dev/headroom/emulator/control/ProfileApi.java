package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Create, get, list and delete of inference profiles. */
final class ProfileApi implements Resource {

    private static final String ROOT = "inference-profiles";

    private final InferenceProfiles profiles;
    private final Tags tags;

    ProfileApi(InferenceProfiles profiles, Tags tags) {
        this.profiles = profiles;
        this.tags = tags;
    }

    @Override
    public Set<String> roots() {
        return Set.of(ROOT);
    }

    @Override
    public Reply answer(Request request, List<String> path) {
        return switch (request.method() + " " + path.size()) {
            case "GET 1" -> Reply.json(200, list(request));
            case "POST 1" -> Reply.json(201, create(Fields.body(request)));
            case "GET 2" -> Reply.json(200, profiles.named(path.get(1)).json());
            case "DELETE 2" -> delete(path.get(1));
            default -> throw Resource.unknown(request);
        };
    }

    private ObjectNode list(Request request) {
        Optional<InferenceProfile.Type> type =
                request.parameter("type").map(text -> Fields.oneOf(InferenceProfile.Type.class, "typeEquals", text));
        List<InferenceProfile> found = profiles.all().stream()
                .filter(each -> type.map(each.type()::equals).orElse(true))
                .toList();
        return new Page<>("inferenceProfileSummaries", InferenceProfile::sortKey, InferenceProfile::json)
                .of(request, found, Comparator.naturalOrder());
    }

    private ObjectNode create(JsonNode body) {
        String name = Names.profile(Fields.required(body, "inferenceProfileName"));
        Map<String, String> given = Tags.read(body, name);
        InferenceProfiles.Wish wish = new InferenceProfiles.Wish(
                name,
                Fields.text(body, "description").map(Names::description),
                Fields.required(body.path("modelSource"), "copyFrom"));
        String arn =
                profiles.create(wish, Fields.text(body, "clientRequestToken").map(Names::token));
        tags.created(arn, given);
        return Json.object().put("inferenceProfileArn", arn).put("status", "ACTIVE");
    }

    private Reply delete(String idOrArn) {
        tags.deleted(profiles.delete(idOrArn).arn());
        return Reply.json(200, Json.object());
    }
}
