package dev.headroom.sources.s3;

import dev.headroom.planner.quantity.Require;
import java.util.Locale;

/**
 * A place in S3.
 *
 * @param bucket the bucket
 * @param prefix what keys begin with, with a slash at its end; empty for the whole bucket
 */
public record S3Address(String bucket, String prefix) {

    private static final String SCHEME = "s3://";

    /** @throws IllegalArgumentException where the bucket's name cannot be one */
    public S3Address {
        Require.that(
                bucket.matches("[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]"),
                "'" + SCHEME + bucket + "' names no bucket; an address is of the form of s3://BUCKET or"
                        + " s3://BUCKET/PREFIX, and a bucket has 3 to 63 lower-case letters, digits, hyphens and dots");
    }

    /** Whether somebody means a place in S3, well written or not. */
    public static boolean isMeant(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("s3:");
    }

    /** Reads {@code s3://BUCKET/PREFIX}; a slash at the end makes no difference. */
    public static S3Address parse(String text) {
        String rest = text.replaceFirst("^(?i)s3:/*", "");
        int slash = rest.indexOf('/');
        String prefix = slash < 0 ? "" : rest.substring(slash + 1).replaceAll("/+$", "");
        return new S3Address(slash < 0 ? rest : rest.substring(0, slash), prefix.isEmpty() ? "" : prefix + "/");
    }

    /** The address of a key in this bucket. */
    String of(String key) {
        return SCHEME + bucket + "/" + key;
    }

    @Override
    public String toString() {
        return SCHEME + bucket + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
    }
}
