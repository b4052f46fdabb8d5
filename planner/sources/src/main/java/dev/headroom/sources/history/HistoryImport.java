package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SourceException;
import java.util.Set;

/** Reads one format of usage history. */
interface HistoryImport {

    /** Options without which the format says too little; it can use no others. */
    Set<ImportOption> needs();

    /**
     * @param request whose options are those that {@link #needs()} names
     * @throws SourceException with file and line, where the file is not of the format
     */
    UsageHistory read(ImportRequest request);
}
