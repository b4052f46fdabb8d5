package dev.headroom.loadtest.wire;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Models that share the words of their own bodies. */
public enum ModelFamily {
    CLAUDE("anthropic\\.claude-.*"),
    /** Llama 3; the others have other chat templates. */
    LLAMA("meta\\.llama3-.*"),
    TITAN("amazon\\.titan-text-.*"),
    /** Those that make text. */
    NOVA("amazon\\.nova-(?!.*(canvas|reel|sonic|embed)).*");

    /** A geography or {@code global}, ahead of a profile's model. */
    private static final String REGION = "([a-z]+(-[a-z]+)*\\.)?";

    private final Pattern models;

    ModelFamily(String models) {
        this.models = Pattern.compile(REGION + models);
    }

    FamilyWords words() {
        return switch (this) {
            case CLAUDE -> new ClaudeWords();
            case LLAMA -> new LlamaWords();
            case TITAN -> new TitanWords();
            case NOVA -> new NovaWords();
        };
    }

    /**
     * The family of a model.
     *
     * @param modelId its id, the id of a profile, or an ARN that ends in one of them
     * @throws IllegalArgumentException where the id is of none of them, or an ARN does not say its model
     */
    public static ModelFamily of(String modelId) {
        String id = modelId.substring(modelId.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(family -> family.models.matcher(id).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(modelId)));
    }

    private static String unknown(String modelId) {
        String known = Arrays.stream(values()).map(ModelFamily::name).collect(Collectors.joining(", "));
        String what = modelId.startsWith("arn:")
                ? "does not say its model; name the model's family (" + known + ")"
                : "is of no family whose own bodies are known here (" + known + "); name its family if it is of one";
        return "model " + modelId + " " + what + ", or use converse, whose words are those of every model";
    }
}
