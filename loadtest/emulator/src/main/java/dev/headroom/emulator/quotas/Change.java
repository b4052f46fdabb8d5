package dev.headroom.emulator.quotas;

import java.time.Instant;

/**
 * A request for more.
 *
 * @param id as in {@code 0000000000000000000000000000000000000001}
 * @param quota of what
 * @param desired how much
 * @param created when it was asked for
 * @param granted when it is granted
 */
record Change(String id, Quota quota, double desired, Instant created, Instant granted) {

    boolean isGranted(Instant now) {
        return !now.isBefore(granted);
    }

    String status(Instant now) {
        return isGranted(now) ? "APPROVED" : "PENDING";
    }
}
