package dev.headroom.emulator.quotas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.http.Json;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A request for more of a quota. Nobody is ever denied: it is granted when its time has come.
 *
 * @param id its id
 * @param quota of which quota
 * @param desired the value asked for
 * @param created when
 * @param granted when it is approved, and applied
 */
record Increase(String id, Quota quota, int desired, Instant created, Instant granted) {

    /** A state, by the API's name. */
    enum Status {
        PENDING,
        APPROVED
    }

    Status status(Instant now) {
        return now.isBefore(granted) ? Status.PENDING : Status.APPROVED;
    }

    /** Whether it is of a quota and not yet granted. */
    boolean isOpen(Quota which, Instant now) {
        return quota.equals(which) && status(now) == Status.PENDING;
    }

    ObjectNode json(Account account, Instant now) {
        Status status = status(now);
        String requester = Json.object()
                .put("accountId", account.id())
                .put("callerArn", "arn:aws:iam::" + account.id() + ":root")
                .toString();
        return Bedrock.json()
                .put("Id", id)
                .put("QuotaCode", quota.code())
                .put("QuotaName", quota.name())
                .put("QuotaArn", quota.arn(account))
                .put("DesiredValue", (double) desired)
                .put("Status", status.name())
                .put("Created", seconds(created))
                .put("LastUpdated", seconds(status == Status.PENDING ? created : granted))
                .put("Requester", requester)
                .put("GlobalQuota", false)
                .put("Unit", "None")
                .put("QuotaRequestedAtLevel", "ACCOUNT");
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
