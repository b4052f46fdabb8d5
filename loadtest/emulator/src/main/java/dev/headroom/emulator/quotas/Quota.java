package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One quota of the account.
 *
 * @param code as in {@code L-FE44174A}
 * @param name as Service Quotas shows it
 * @param kind what it counts
 * @param modelId the foundation model that it is of; absent where it is of all
 * @param initial its value before anybody asked for more
 */
record Quota(String code, String name, Kind kind, Optional<String> modelId, double initial) {

    private static final int MOST = 1_000_000;

    /** What a quota counts, and over how long. */
    enum Kind {
        UNITS(""),
        PER_MINUTE("MINUTE"),
        PER_DAY("DAY");

        private final String period;

        Kind(String period) {
            this.period = period;
        }
    }

    /**
     * Whether more of it may be asked for. Of model units it may; rates on demand are the profile's for good, since the
     * runtime's buckets are.
     */
    boolean isAdjustable() {
        return kind == Kind.UNITS;
    }

    /** What AWS gives every account: of model units, none; of the rates, here what the profile has. */
    double standard() {
        return kind == Kind.UNITS ? 0 : initial;
    }

    /**
     * The value that a request raises it to.
     *
     * @throws AwsError where it is not adjustable, or {@code desired} is not a whole number above {@code applied}
     */
    int raised(double applied, double desired) {
        if (!isAdjustable()) {
            throw AwsError.of(
                    400,
                    "InvalidResourceStateException",
                    "Quota " + code + ", " + name + ", is not adjustable. Change it in the emulator's profile.");
        }
        if (!(desired > applied && desired <= MOST && desired == Math.rint(desired))) {
            throw AwsError.of(
                    400,
                    "IllegalArgumentException",
                    "DesiredValue must be a whole number greater than the current quota value, " + (long) applied
                            + ", and at most " + MOST + ".");
        }
        return (int) desired;
    }

    /** Its ARN in an account. */
    String arn(Account account) {
        return "arn:aws:servicequotas:" + account.region() + ":" + account.id() + ":" + Bedrock.CODE + "/" + code;
    }

    /** As AWS's default value is said. */
    ObjectNode defaultJson(Account account) {
        String arn = "arn:aws:servicequotas:" + account.region() + "::" + Bedrock.CODE + "/" + code;
        return json(arn, standard());
    }

    /** As the account's applied value is said. */
    ObjectNode appliedJson(Account account, double applied) {
        return json(arn(account), applied).put("QuotaAppliedAtLevel", "ACCOUNT");
    }

    private ObjectNode json(String arn, double value) {
        ObjectNode json = Bedrock.json()
                .put("QuotaArn", arn)
                .put("QuotaCode", code)
                .put("QuotaName", name)
                .put("Value", number(value))
                .put("Unit", "None")
                .put("Adjustable", isAdjustable())
                .put("GlobalQuota", false);
        if (!kind.period.isEmpty()) {
            json.set("Period", Json.object().put("PeriodValue", 1).put("PeriodUnit", kind.period));
        }
        return json;
    }

    /** A number without an exponent. */
    static BigDecimal number(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).toPlainString());
    }
}
