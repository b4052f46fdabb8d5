package dev.headroom.emulator.quotas;

import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.Page;
import java.util.List;

/** What Service Quotas refuses, and how it pages. */
final class QuotaErrors {

    private static final int MOST_RESULTS = 100;

    private QuotaErrors() {}

    static AwsError missing(String what) {
        return AwsError.of(
                400,
                "NoSuchResourceException",
                "The request failed because the specified " + what + " does not exist.");
    }

    static AwsError illegal(String message) {
        return AwsError.of(400, "IllegalArgumentException", message);
    }

    static AwsError open() {
        return AwsError.of(
                400,
                "ResourceAlreadyExistsException",
                "Only one open service quota increase request is allowed per quota.");
    }

    /** A page of MaxResults things, 100 unless told. */
    static <T> Page<T> page(List<T> all, Input input, Object question) {
        int size = input.integer("MaxResults").orElse(MOST_RESULTS);
        if (size < 1 || size > MOST_RESULTS) {
            throw illegal("MaxResults must be from 1 to " + MOST_RESULTS + ", and is " + size + ".");
        }
        AwsError invalid = AwsError.of(400, "InvalidPaginationTokenException", "Invalid NextToken.");
        return Page.of(all, question, size, input.text("NextToken"), invalid);
    }
}
