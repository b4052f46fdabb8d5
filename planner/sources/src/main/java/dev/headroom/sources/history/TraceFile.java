package dev.headroom.sources.history;

import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;

/** Requests to be replayed by a load test, from a file in the format of the Azure LLM inference trace of 2023. */
public final class TraceFile {

    private TraceFile() {}

    /**
     * The trace, named as the file, with offsets from its first request, exact to the file's last digit.
     *
     * @throws SourceException with file and line, where the file is not of the format or out of order
     */
    public static RequestTrace read(Path file) {
        return new RequestTrace(
                String.valueOf(file.getFileName()), AzureTrace.read(file).requests());
    }
}
