package dev.headroom.emulator.cloudwatch;

/**
 * One metric of one model, or of all.
 *
 * @param metric which
 * @param modelId the value of dimension {@code ModelId}; {@link Slice#ALL} for the metric without dimensions
 */
record Series(Metric metric, String modelId) {

    static final String NAMESPACE = "AWS/Bedrock";
    static final String DIMENSION = "ModelId";
}
