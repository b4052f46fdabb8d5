package dev.headroom.cli.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When the emulator truly handed each event of each request to the network. */
public final class TruthRows {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, long[]> sentByRequest = new HashMap<>();

    private TruthRows() {}

    /** @throws IOException where a line is not one of the emulator's truth */
    public static TruthRows of(Stream<String> lines) throws IOException {
        TruthRows rows = new TruthRows();
        for (String line : (Iterable<String>) lines::iterator) {
            JsonNode row = MAPPER.readTree(line);
            JsonNode sent = row.path("sentNanos");
            long[] nanos = new long[sent.size()];
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = sent.get(i).asLong();
            }
            rows.sentByRequest.put(row.path("requestId").asText(), nanos);
        }
        return rows;
    }

    /** Of one request, in nanoseconds since it arrived; empty where the emulator no longer knows it. */
    public Optional<long[]> sentNanos(String requestId) {
        return Optional.ofNullable(sentByRequest.get(requestId));
    }
}
