package dev.headroom.cli.usage;

import dev.headroom.sources.history.HistoryFormat;
import java.util.Locale;
import java.util.Optional;

/** The formats that usage is imported from, as they are written on the command line. */
enum ImportFormat {
    CSV(HistoryFormat.CSV),
    SERVEGEN(HistoryFormat.SERVEGEN),
    BURSTGPT(HistoryFormat.BURSTGPT),
    AZURE(HistoryFormat.AZURE),
    MOONCAKE(HistoryFormat.MOONCAKE),
    CLOUDWATCH(HistoryFormat.CLOUDWATCH),
    /** Bedrock's model invocation logs in a folder. */
    BEDROCK,
    /** Rows of single requests in CSV or Parquet, by a mapping of columns. */
    TABLE;

    private final Optional<HistoryFormat> history;

    ImportFormat() {
        this.history = Optional.empty();
    }

    ImportFormat(HistoryFormat history) {
        this.history = Optional.of(history);
    }

    /** What reads it, where a file of it is the history of one model and workload; absent where it holds several. */
    Optional<HistoryFormat> history() {
        return history;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
