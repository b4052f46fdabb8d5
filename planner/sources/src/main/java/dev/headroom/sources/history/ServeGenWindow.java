package dev.headroom.sources.history;

import dev.headroom.planner.usage.UsageCounts;

/**
 * A row of a ServeGen file.
 *
 * @param row where it stands
 * @param requests requests of all clients
 * @param covered requests of the clients whose tokens are known; at most {@code requests}
 * @param inputTokens input tokens of the covered requests
 * @param outputTokens output tokens of the covered requests
 */
record ServeGenWindow(CsvRow row, long requests, long covered, double inputTokens, double outputTokens) {

    static ServeGenWindow of(CsvRow row) {
        ServeGenWindow window = new ServeGenWindow(
                row,
                row.whole("requests"),
                row.whole("requests_of_clients_with_token_data"),
                row.number("input_tokens"),
                row.number("output_tokens"));
        if (window.covered > window.requests) {
            throw row.fault("requests_of_clients_with_token_data is " + window.covered + ", must be at most requests, "
                    + window.requests);
        }
        if (window.covered == 0 && window.inputTokens + window.outputTokens > 0) {
            throw row.fault("has tokens, but requests_of_clients_with_token_data is 0: nobody's tokens");
        }
        return window;
    }

    boolean silent() {
        return requests == 0;
    }

    /** Whether its tokens are known: those of some request, or those of none. */
    boolean usable() {
        return covered > 0 || silent();
    }

    /** Tokens of the covered requests stand for those of all. */
    UsageCounts counts(ImportOptions options) {
        double factor = silent() ? 0 : requests / (double) covered;
        return UsageCounts.of(
                options.scaled(requests), options.scaled(inputTokens * factor), options.scaled(outputTokens * factor));
    }
}
