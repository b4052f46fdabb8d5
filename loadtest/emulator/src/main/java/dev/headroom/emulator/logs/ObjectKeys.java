package dev.headroom.emulator.logs;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.control.LoggingConfiguration.S3;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names of objects as Bedrock gives them: {@code
 * [prefix/]AWSLogs/ACCOUNT/BedrockModelInvocationLogs/REGION/YYYY/MM/DD/HH/TIMESTAMP_HASH.json.gz}.
 *
 * @param account whose logs
 * @param place the bucket and prefix
 */
record ObjectKeys(Account account, S3 place) {

    private static final DateTimeFormatter HOUR = format("yyyy/MM/dd/HH");
    private static final DateTimeFormatter MOMENT = format("yyyyMMdd'T'HHmmssSSS'Z'");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private String root() {
        String prefix = place.prefix().isEmpty() ? "" : place.prefix() + "/";
        return prefix + "AWSLogs/" + account.id() + "/BedrockModelInvocationLogs/";
    }

    private String hour(Instant time) {
        return root() + account.region() + "/" + HOUR.format(time) + "/";
    }

    /** An object of many records. */
    String records(Instant time, String hash) {
        return hour(time) + MOMENT.format(time) + "_" + hash + ".json.gz";
    }

    /** An object of one large body; {@code side} is {@code input} or {@code output}. */
    String body(Instant time, String requestId, String side) {
        return hour(time) + "data/" + requestId + "_" + side + ".json.gz";
    }

    /** The marker that Bedrock writes to see whether it may write. */
    String permissionCheck() {
        return root() + "amazon-bedrock-logs-permission-check";
    }

    /** An object's address. */
    String uri(String key) {
        return "s3://" + place.bucket() + "/" + key;
    }
}
