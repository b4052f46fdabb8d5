package dev.headroom.cli.selfcheck;

import dev.headroom.cli.console.JsonFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a selfcheck found, kept beside the measurements whose error it tells.
 *
 * @param measuredAt when it ended
 * @param http version of HTTP that was spoken
 * @param rows its loads
 */
record SelfcheckFile(Instant measuredAt, String http, List<SelfcheckRow> rows) {

    static final String NAME = "selfcheck.json";

    /** The most streams whose figures may be believed; 0 where none may. */
    int trustedStreams() {
        return rows.stream()
                .filter(SelfcheckRow::isTrusted)
                .mapToInt(row -> row.beat().streams())
                .max()
                .orElse(0);
    }

    /** @throws dev.headroom.sources.SourceException where it cannot be written */
    void write(Path file) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("headroom", "selfcheck 1");
        whole.put("measuredAt", measuredAt.toString());
        whole.put("machine", machine());
        whole.put("http", http);
        whole.put("trustedStreams", trustedStreams());
        whole.put("loads", rows.stream().map(SelfcheckRow::object).toList());
        JsonFile.write(file, whole);
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        return machine;
    }

    /** For whoever asked for it. */
    Map<String, Object> summary(Path written) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("selfcheck", written.toString());
        summary.put("trustedStreams", trustedStreams());
        return summary;
    }
}
