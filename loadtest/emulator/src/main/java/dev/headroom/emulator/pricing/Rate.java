package dev.headroom.emulator.pricing;

/** What a price is for, and how the two offers call it. Six months' feature was not seen in the real list; it is a guess. */
enum Rate {
    INPUT("input-tokens", "InputTokenCount", "", "On-demand Inference"),
    OUTPUT("output-tokens", "OutputTokenCount", "", "On-demand Inference"),
    INPUT_BATCH("input-tokens-batch", "InputTokenCount", "_Batch", "Batch Inference"),
    OUTPUT_BATCH("output-tokens-batch", "OutputTokenCount", "_Batch", "Batch Inference"),
    NO_COMMITMENT("NoCommit", "NoCommit", "", "Provisioned Throughput Inference - no commit"),
    ONE_MONTH("1month", "1MonthCommit", "", "Provisioned Throughput Inference - 1 month"),
    SIX_MONTHS("6months", "6MonthsCommit", "", "Provisioned Throughput Inference - 6 months");

    private final String bedrock;
    private final String marketplace;
    private final String tail;
    private final String feature;

    Rate(String bedrock, String marketplace, String tail, String feature) {
        this.bedrock = bedrock;
        this.marketplace = marketplace;
        this.tail = tail;
        this.feature = feature;
    }

    /** Whether it is for tokens, and not for a model unit's hour. */
    boolean isOfTokens() {
        return compareTo(NO_COMMITMENT) < 0;
    }

    /** In offer AmazonBedrock, as in {@code input-tokens-batch}. */
    String bedrockUsage(Route route) {
        return isOfTokens() ? bedrock + route.bedrock() : "ProvisionedThroughput-" + bedrock + "-ModelUnits";
    }

    /** In offer AmazonBedrockFoundationModels, as in {@code InputTokenCount_Global}. */
    String marketplaceUsage(Route route) {
        return isOfTokens()
                ? marketplace + route.marketplace() + tail
                : "ProvisionedThroughput_" + marketplace + "_ModelUnits_Usage";
    }

    /** The attribute feature. */
    String feature() {
        return feature;
    }

    /** The attribute inferenceType; only of tokens. */
    String inferenceType() {
        return switch (this) {
            case INPUT -> "Input tokens";
            case OUTPUT -> "Output tokens";
            case INPUT_BATCH -> "input tokens batch";
            case OUTPUT_BATCH -> "output tokens batch";
            case NO_COMMITMENT, ONE_MONTH, SIX_MONTHS -> "";
        };
    }
}
