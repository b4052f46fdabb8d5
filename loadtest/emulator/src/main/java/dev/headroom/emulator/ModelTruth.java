package dev.headroom.emulator;

import java.util.List;
import java.util.Optional;

/**
 * One model.
 *
 * @param id as in {@code meta.llama3-1-8b-instruct-v1:0}
 * @param contextVariants suffixes under which units of it are sold, as in {@code 128k}
 * @param output how long answers are
 * @param onDemand the model on demand
 * @param unit one model unit of it; absent where none is sold
 */
record ModelTruth(
        String id, List<String> contextVariants, OutputTruth output, OnDemandTruth onDemand, Optional<UnitTruth> unit) {

    ModelTruth {
        Check.that(!id.isBlank(), "id is blank");
        contextVariants = List.copyOf(contextVariants);
    }

    /** Whether a purchase may name it so: its id, with or without a context variant, or an ARN that ends in one. */
    boolean isNamed(String name) {
        String bare =
                name.contains("foundation-model/") ? name.substring(name.indexOf("foundation-model/") + 17) : name;
        return bare.equals(id) || contextVariants.stream().anyMatch(variant -> bare.equals(id + ":" + variant));
    }

    /** Whether a request may name it so: its id, or an inference profile of it such as {@code us.} + id. */
    boolean answersTo(String name) {
        return isNamed(name) || name.endsWith("." + id) || name.endsWith("/" + id);
    }
}
