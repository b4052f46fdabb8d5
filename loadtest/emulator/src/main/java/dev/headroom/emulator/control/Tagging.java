package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** TagResource, UntagResource and ListTagsForResource. */
final class Tagging implements Resource {

    private static final String TAG = "tagResource";
    private static final String UNTAG = "untagResource";
    private static final String LIST = "listTagsForResource";

    private final Tags tags;
    private final Predicate<String> exists;

    /** {@code exists} says whether an ARN is a resource's that can be tagged. */
    Tagging(Tags tags, Predicate<String> exists) {
        this.tags = tags;
        this.exists = exists;
    }

    @Override
    public Set<String> roots() {
        return Set.of(TAG, UNTAG, LIST);
    }

    @Override
    public Reply answer(Request request, List<String> path) {
        if (!request.method().equals("POST") || path.size() != 1) {
            throw Resource.unknown(request);
        }
        JsonNode body = Fields.body(request);
        String arn = arn(body);
        switch (path.get(0)) {
            case TAG -> tags.add(arn, newTags(body, arn));
            case UNTAG -> tags.remove(arn, keys(body));
            default -> {
                return Reply.json(200, tags.json(arn));
            }
        }
        return Reply.json(200, Json.object());
    }

    private static Map<String, String> newTags(JsonNode body, String arn) {
        if (!body.has("tags")) {
            throw Fields.broken("null", "tags", "not be null");
        }
        return Tags.read(body, arn);
    }

    private String arn(JsonNode body) {
        String arn = Fields.required(body, "resourceARN");
        if (!exists.test(arn)) {
            throw AwsError.notFound("The resource " + arn + " was not found.");
        }
        return arn;
    }

    private static List<String> keys(JsonNode body) {
        if (!body.path("tagKeys").isArray()) {
            throw Fields.mistyped("tagKeys", "a list");
        }
        List<String> keys = new ArrayList<>();
        body.path("tagKeys").forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
