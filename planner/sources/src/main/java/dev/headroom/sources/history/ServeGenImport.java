package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Windows of production traffic as published with ServeGen (arXiv 2505.09999), summed over clients.
 *
 * <p>Token lengths are published for some clients only; in each window their tokens are scaled by requests /
 * requests_of_clients_with_token_data, as if the others' requests were as long.
 */
final class ServeGenImport implements HistoryImport {

    private static final String TIME = "t_seconds";
    private static final List<String> COLUMNS =
            List.of(TIME, "requests", "input_tokens", "output_tokens", "requests_of_clients_with_token_data");

    @Override
    public Set<ImportOption> needs() {
        return EnumSet.of(ImportOption.START);
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        List<CsvRow> rows =
                CsvTable.read(request.file()).withColumns(COLUMNS).rows().toList();
        Duration step = Duration.ofSeconds(WindowStep.of(rows, TIME));
        List<ServeGenWindow> windows = rows.stream().map(ServeGenWindow::of).toList();
        Timeline timeline = new Timeline();
        windows.stream()
                .filter(ServeGenWindow::usable)
                .forEach(window -> timeline.add(window.row(), row -> interval(window, step, request.options())));
        return request.history(notes(windows, step, request.options()), timeline.intervals());
    }

    private static UsageInterval interval(ServeGenWindow window, Duration step, ImportOptions options) {
        Duration offset = Duration.ofSeconds(window.row().whole(TIME));
        return new UsageInterval(options.start().orElseThrow().plus(offset), step, window.counts(options));
    }

    private static List<String> notes(List<ServeGenWindow> windows, Duration step, ImportOptions options) {
        List<String> notes = new ArrayList<>();
        notes.add("ServeGen windows of " + step.toSeconds() + " s; second 0 is set at "
                + options.start().orElseThrow());
        notes.add(scaling(windows));
        long last = windows.get(windows.size() - 1).row().whole(TIME);
        long expected = (last - windows.get(0).row().whole(TIME)) / step.toSeconds() + 1;
        count(notes, expected - windows.size(), "windows missing in the file, left as gaps");
        count(
                notes,
                windows.stream().filter(window -> !window.usable()).count(),
                "windows with requests but none with token data, left out");
        count(
                notes,
                windows.stream().filter(ServeGenWindow::silent).count(),
                "windows without any request, kept as 0 (take their rows out if nothing was collected then)");
        return notes;
    }

    private static String scaling(List<ServeGenWindow> windows) {
        List<ServeGenWindow> covered =
                windows.stream().filter(window -> window.covered() > 0).toList();
        double requests = covered.stream().mapToLong(ServeGenWindow::requests).sum();
        double withTokens = covered.stream().mapToLong(ServeGenWindow::covered).sum();
        return "tokens are those of clients with token data, scaled window by window to all requests"
                + (covered.isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, ": by a factor of %.3f overall", requests / withTokens));
    }

    private static void count(List<String> notes, long windows, String what) {
        if (windows > 0) {
            notes.add(what + ": " + windows);
        }
    }
}
