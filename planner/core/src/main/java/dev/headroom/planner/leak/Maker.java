package dev.headroom.planner.leak;

import java.util.Set;

/** Who made a model, by its id: {@code meta} of {@code us.meta.llama3-1-8b-instruct-v1:0}. */
final class Maker {

    /** What an id of a cross-Region inference profile begins with (Amazon Bedrock User Guide, inference profiles). */
    private static final Set<String> GEOGRAPHIES = Set.of("us", "eu", "apac", "jp", "au", "ca", "global", "us-gov");

    private Maker() {}

    static String of(String modelId) {
        String[] parts = modelId.split("\\.", -1);
        return parts.length > 2 && GEOGRAPHIES.contains(parts[0]) ? parts[1] : parts[0];
    }
}
