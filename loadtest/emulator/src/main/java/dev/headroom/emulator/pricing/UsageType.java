package dev.headroom.emulator.pricing;

/** What AWS calls what is sold: usage type, feature and inference type. Global inference profiles have rows of their own. */
final class UsageType {

    private UsageType() {}

    /** As in {@code USW2-Llama3-1-70B-ProvisionedThroughput-NoCommit-ModelUnits}. */
    static String of(PriceRow.Sold sold, String title, String shortRegion, boolean global) {
        String model = title.replace(" Instruct", "")
                .replaceAll("(?<=[0-9]) (?=[0-9])", "-")
                .replace(" ", "")
                .replace('.', '-');
        return shortRegion + "-" + model + "-" + suffix(sold) + (global ? "-cross-region-global" : "");
    }

    private static String suffix(PriceRow.Sold sold) {
        return switch (sold) {
            case INPUT -> "input-tokens";
            case OUTPUT -> "output-tokens";
            case BATCH_INPUT -> "input-tokens-batch";
            case BATCH_OUTPUT -> "output-tokens-batch";
            case UNIT -> "ProvisionedThroughput-NoCommit-ModelUnits";
            case UNIT_ONE_MONTH -> "ProvisionedThroughput-1month-ModelUnits";
            case UNIT_SIX_MONTHS -> "ProvisionedThroughput-6months-ModelUnits";
        };
    }

    /** As in {@code USW2-MP:USW2_ProvisionedThroughput_1MonthCommit_ModelUnits_Usage-Units}. */
    static String marketplace(PriceRow.Sold sold, String shortRegion, boolean global) {
        String what = switch (sold) {
            case INPUT, BATCH_INPUT -> "InputTokenCount";
            case OUTPUT, BATCH_OUTPUT -> "OutputTokenCount";
            case UNIT -> "ProvisionedThroughput_NoCommit_ModelUnits_Usage";
            case UNIT_ONE_MONTH -> "ProvisionedThroughput_1MonthCommit_ModelUnits_Usage";
            case UNIT_SIX_MONTHS -> "ProvisionedThroughput_6MonthsCommit_ModelUnits_Usage";
        };
        String batch = sold == PriceRow.Sold.BATCH_INPUT || sold == PriceRow.Sold.BATCH_OUTPUT ? "_Batch" : "";
        return shortRegion + "-MP:" + shortRegion + "_" + what + (global ? "_Global" : "") + batch + "-Units";
    }

    static String feature(PriceRow.Sold sold) {
        return switch (sold) {
            case INPUT, OUTPUT -> "On-demand Inference";
            case BATCH_INPUT, BATCH_OUTPUT -> "Batch Inference";
            case UNIT -> "Provisioned Throughput Inference - no commit";
            case UNIT_ONE_MONTH -> "Provisioned Throughput Inference - 1 month";
            case UNIT_SIX_MONTHS -> "Provisioned Throughput Inference - 6 months";
        };
    }

    static String inferenceType(PriceRow.Sold sold) {
        return switch (sold) {
            case INPUT -> "Input tokens";
            case OUTPUT -> "Output tokens";
            case BATCH_INPUT -> "input tokens batch";
            case BATCH_OUTPUT -> "output tokens batch";
            case UNIT, UNIT_ONE_MONTH, UNIT_SIX_MONTHS -> "Provisioned Throughput";
        };
    }
}
