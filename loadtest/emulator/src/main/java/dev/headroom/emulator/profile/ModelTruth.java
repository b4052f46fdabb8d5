package dev.headroom.emulator.profile;

import java.util.List;
import java.util.Optional;

/**
 * One model.
 *
 * @param id as in {@code meta.llama3-1-8b-instruct-v1:0}
 * @param name as in {@code Llama 3.1 8B Instruct}
 * @param provider as in {@code Meta}
 * @param contextVariants suffixes under which units of it are sold, as in {@code 128k}
 * @param inferenceProfiles geographies whose profiles serve it, as in {@code us} or {@code global}
 * @param contextTokens most tokens of prompt and answer together
 * @param maxOutputTokens most tokens of an answer, and the reservation of a request that sets no limit
 * @param countsTokens whether CountTokens knows it
 * @param output how long answers are
 * @param onDemand the model on demand
 * @param unit one model unit of it; absent where none is sold
 */
public record ModelTruth(
        String id,
        String name,
        String provider,
        List<String> contextVariants,
        List<String> inferenceProfiles,
        int contextTokens,
        int maxOutputTokens,
        boolean countsTokens,
        OutputTruth output,
        OnDemandTruth onDemand,
        Optional<UnitTruth> unit) {

    private static final String FOUNDATION_MODEL = ":foundation-model/";

    /** Refuses names that are blank and sizes that cannot be. */
    public ModelTruth {
        Check.that(!id.isBlank(), "id is blank");
        Check.that(!name.isBlank(), "name is blank");
        Check.that(!provider.isBlank(), "provider is blank");
        Check.positive("contextTokens", contextTokens);
        Check.that(
                maxOutputTokens >= 1 && maxOutputTokens <= contextTokens,
                "maxOutputTokens is " + maxOutputTokens + ", must be from 1 to contextTokens, " + contextTokens);
        contextVariants = List.copyOf(contextVariants);
        inferenceProfiles = List.copyOf(inferenceProfiles);
    }

    /** Whether a purchase may name it so: its id, with or without a context variant, or an ARN that ends in one. */
    public boolean isNamed(String name) {
        int at = name.indexOf(FOUNDATION_MODEL);
        String bare = at < 0 ? name : name.substring(at + FOUNDATION_MODEL.length());
        return bare.equals(id) || contextVariants.stream().anyMatch(variant -> bare.equals(id + ":" + variant));
    }

    /** Ids of its inference profiles, as in {@code us.} + id. */
    public List<String> inferenceProfileIds() {
        return inferenceProfiles.stream().map(geography -> geography + "." + id).toList();
    }
}
