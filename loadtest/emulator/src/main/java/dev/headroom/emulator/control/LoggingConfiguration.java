package dev.headroom.emulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.util.Optional;

/**
 * Where invocation logs go and what they carry.
 *
 * @param s3 the bucket; absent where logs go to none
 * @param cloudWatch the log group as it was given, kept to be shown; nothing is written to it here
 * @param text whether bodies of text are carried
 * @param json the whole as it was given, with what was left out filled in
 */
public record LoggingConfiguration(Optional<S3> s3, Optional<JsonNode> cloudWatch, boolean text, JsonNode json) {

    private static final int MOST_GROUP = 512;
    private static final int MOST_ROLE = 2048;
    private static final String[] OTHERS = {
        "imageDataDeliveryEnabled",
        "embeddingDataDeliveryEnabled",
        "videoDataDeliveryEnabled",
        "audioDataDeliveryEnabled"
    };

    /**
     * A place in S3.
     *
     * @param bucket its name
     * @param prefix what keys begin with, without a slash at the end; empty for nothing
     */
    public record S3(String bucket, String prefix) {

        private static final int LEAST_BUCKET = 3;
        private static final int MOST_BUCKET = 63;
        private static final int MOST_PREFIX = 1024;

        /** Refuses what is no bucket, and prefixes that lead out of it. */
        public S3 {
            if (bucket.length() < LEAST_BUCKET
                    || bucket.length() > MOST_BUCKET
                    || !bucket.chars().allMatch(S3::isBucketLetter)
                    || bucket.contains("..")) {
                throw Fields.broken(
                        bucket,
                        "s3Config.bucketName",
                        "be 3 to 63 lower-case letters, digits, hyphens and dots, without two dots together");
            }
            if (prefix.length() > MOST_PREFIX
                    || prefix.startsWith("/")
                    || ("/" + prefix + "/").contains("/../")
                    || prefix.indexOf('\0') >= 0) {
                throw Fields.broken(
                        prefix, "s3Config.keyPrefix", "be at most 1024 letters, begin without a slash and have no ..");
            }
            prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        }

        private static boolean isBucketLetter(int c) {
            return Letters.isLowerOrDigit(c) || c == '-' || c == '.';
        }

        static S3 of(JsonNode json) {
            return new S3(
                    Fields.required(json, "bucketName"),
                    Fields.text(json, "keyPrefix").orElse(""));
        }
    }

    /** Reads member {@code loggingConfig}. What is not said to be left out is carried. */
    static LoggingConfiguration of(JsonNode config) {
        if (!config.isObject()) {
            throw Fields.broken("null", "loggingConfig", "not be null");
        }
        Optional<S3> s3 = object(config, "s3Config").map(S3::of);
        Optional<JsonNode> cloudWatch = object(config, "cloudWatchConfig");
        cloudWatch.ifPresent(LoggingConfiguration::checkGroup);
        if (s3.isEmpty() && cloudWatch.isEmpty()) {
            throw AwsError.validation("loggingConfig has neither s3Config nor cloudWatchConfig. Give at least one.");
        }
        boolean text = Fields.flag(config, "textDataDeliveryEnabled", true);
        ObjectNode json = Json.object().put("textDataDeliveryEnabled", text);
        for (String other : OTHERS) {
            json.put(other, Fields.flag(config, other, true));
        }
        object(config, "s3Config").ifPresent(given -> json.set("s3Config", given));
        cloudWatch.ifPresent(given -> json.set("cloudWatchConfig", given));
        return new LoggingConfiguration(s3, cloudWatch, text, json);
    }

    private static Optional<JsonNode> object(JsonNode config, String member) {
        JsonNode value = config.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw Fields.mistyped(member, "an object");
        }
        return Optional.of(value);
    }

    private static void checkGroup(JsonNode json) {
        Fields.length(Fields.required(json, "logGroupName"), "cloudWatchConfig.logGroupName", MOST_GROUP);
        Fields.length(Fields.required(json, "roleArn"), "cloudWatchConfig.roleArn", MOST_ROLE);
        object(json, "largeDataDeliveryS3Config").ifPresent(S3::of);
    }
}
