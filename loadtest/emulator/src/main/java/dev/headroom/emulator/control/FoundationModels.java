package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ListFoundationModels and GetFoundationModel. As on AWS each context variant is an entry of its own, for units only.
 * Every model here takes and gives text; one of which units are sold may be fine-tuned, since custom models of it are
 * accepted.
 */
final class FoundationModels implements Resource {

    private static final String ROOT = "foundation-models";

    private final Profile profile;

    FoundationModels(Profile profile) {
        this.profile = profile;
    }

    /** One entry: a model, or a context variant of it. */
    private record Entry(ModelTruth model, String id, List<Inference> inferences) {}

    private enum Inference {
        ON_DEMAND,
        PROVISIONED
    }

    private enum Modality {
        TEXT,
        IMAGE,
        EMBEDDING
    }

    private enum Customization {
        FINE_TUNING,
        CONTINUED_PRE_TRAINING,
        DISTILLATION
    }

    @Override
    public Set<String> roots() {
        return Set.of(ROOT);
    }

    @Override
    public Reply answer(Request request, List<String> path) {
        if (!request.method().equals("GET") || path.size() > 2) {
            throw Resource.unknown(request);
        }
        return Reply.json(200, path.size() == 1 ? list(request) : one(path.get(1)));
    }

    private ObjectNode list(Request request) {
        Optional<Inference> inference = request.parameter("byInferenceType")
                .map(text -> Fields.oneOf(Inference.class, "byInferenceType", text));
        Optional<Modality> output = request.parameter("byOutputModality")
                .map(text -> Fields.oneOf(Modality.class, "byOutputModality", text));
        Optional<Customization> customization = request.parameter("byCustomizationType")
                .map(text -> Fields.oneOf(Customization.class, "byCustomizationType", text));
        Optional<String> provider = request.parameter("byProvider");
        ObjectNode json = Json.object();
        ArrayNode summaries = json.putArray("modelSummaries");
        entries().stream()
                .filter(entry ->
                        provider.map(entry.model.provider()::equalsIgnoreCase).orElse(true))
                .filter(entry -> inference.map(entry.inferences::contains).orElse(true))
                .filter(entry -> output.map(Modality.TEXT::equals).orElse(true))
                .filter(entry ->
                        customization.map(customizations(entry)::contains).orElse(true))
                .forEach(entry -> summaries.add(json(entry)));
        return json;
    }

    private ObjectNode one(String idOrArn) {
        String prefix = profile.account().foundationModelArn("");
        String id = idOrArn.startsWith(prefix) ? idOrArn.substring(prefix.length()) : idOrArn;
        Entry found = entries().stream()
                .filter(entry -> entry.id.equals(id))
                .findFirst()
                .orElseThrow(() -> AwsError.notFound(
                        "Could not resolve the foundation model from the model identifier: " + idOrArn));
        ObjectNode json = Json.object();
        json.set("modelDetails", json(found));
        return json;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (ModelTruth model : profile.models()) {
            boolean plainUnits =
                    model.unit().isPresent() && model.contextVariants().isEmpty();
            entries.add(new Entry(
                    model,
                    model.id(),
                    plainUnits ? List.of(Inference.ON_DEMAND, Inference.PROVISIONED) : List.of(Inference.ON_DEMAND)));
            if (model.unit().isPresent()) {
                model.contextVariants()
                        .forEach(variant -> entries.add(
                                new Entry(model, model.id() + ":" + variant, List.of(Inference.PROVISIONED))));
            }
        }
        return entries;
    }

    private static List<Customization> customizations(Entry entry) {
        return entry.inferences.contains(Inference.PROVISIONED) ? List.of(Customization.FINE_TUNING) : List.of();
    }

    private ObjectNode json(Entry entry) {
        ObjectNode json = Json.object()
                .put("modelArn", profile.account().foundationModelArn(entry.id))
                .put("modelId", entry.id)
                .put("modelName", entry.model.name())
                .put("providerName", entry.model.provider())
                .put("responseStreamingSupported", true);
        json.putArray("inputModalities").add(Modality.TEXT.name());
        json.putArray("outputModalities").add(Modality.TEXT.name());
        ArrayNode custom = json.putArray("customizationsSupported");
        customizations(entry).forEach(each -> custom.add(each.name()));
        ArrayNode types = json.putArray("inferenceTypesSupported");
        entry.inferences.forEach(each -> types.add(each.name()));
        json.putObject("modelLifecycle").put("status", "ACTIVE");
        return json;
    }
}
