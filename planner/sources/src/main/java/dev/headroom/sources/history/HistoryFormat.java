package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SourceException;
import java.util.Locale;

/** The formats that a usage history can be imported from. */
public enum HistoryFormat {
    /** Any CSV with the columns of the usage file, in any order; times with an offset from UTC. */
    CSV,
    /** Windows of a ServeGen client or model: requests, tokens, and the requests that the tokens are of. */
    SERVEGEN,
    /** Requests by the hour, as counted from the BurstGPT trace. */
    BURSTGPT,
    /** The Azure LLM inference trace of 2023: one row a request. */
    AZURE,
    /** The Mooncake traces: one line of JSON a request. */
    MOONCAKE,
    /** What {@code aws cloudwatch get-metric-data} prints. */
    CLOUDWATCH;

    /** As it is written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a file of this format.
     *
     * @throws SourceException naming the flag, where an option is missing or useless; with file and line, where the file
     *     is not of the format
     */
    public UsageHistory read(ImportRequest request) {
        HistoryImport importer = importer();
        for (ImportOption option : ImportOption.values()) {
            boolean needed = importer.needs().contains(option);
            if (needed != option.givenIn(request.options())) {
                throw SourceException.in(
                        request.file(), "format " + label() + " " + (needed ? option.missing() : option.useless()));
            }
        }
        return importer.read(request);
    }

    private HistoryImport importer() {
        return switch (this) {
            case CSV -> new CsvImport();
            case SERVEGEN -> new ServeGenImport();
            case BURSTGPT -> new BurstGptImport();
            case AZURE -> new AzureImport();
            case MOONCAKE -> new MooncakeImport();
            case CLOUDWATCH -> new CloudWatchImport();
        };
    }
}
