package dev.headroom.sources.history;

/** An option that a format either needs or cannot use, with what to tell the user in each case. */
enum ImportOption {
    START(
            "--start",
            "the file counts time from 0 without a date; give the instant of that 0, as in --start 2026-09-01T00:00:00Z",
            "its times are in the file"),
    INPUT_TOKENS_PER_REQUEST(
            "--input-tokens-per-request",
            "the file counts requests, not tokens; give the mean of your requests, as in --input-tokens-per-request 1200",
            "its tokens are in the file"),
    OUTPUT_TOKENS_PER_REQUEST(
            "--output-tokens-per-request",
            "the file counts requests, not tokens; give the mean of your requests, as in --output-tokens-per-request 150",
            "its tokens are in the file");

    private final String flag;
    private final String whyNeeded;
    private final String whyUseless;

    ImportOption(String flag, String whyNeeded, String whyUseless) {
        this.flag = flag;
        this.whyNeeded = whyNeeded;
        this.whyUseless = whyUseless;
    }

    boolean givenIn(ImportOptions options) {
        return switch (this) {
            case START -> options.start().isPresent();
            case INPUT_TOKENS_PER_REQUEST -> options.inputTokensPerRequest().isPresent();
            case OUTPUT_TOKENS_PER_REQUEST -> options.outputTokensPerRequest().isPresent();
        };
    }

    String missing() {
        return "needs " + flag + ": " + whyNeeded;
    }

    String useless() {
        return "cannot use " + flag + ": " + whyUseless + "; leave it out";
    }
}
