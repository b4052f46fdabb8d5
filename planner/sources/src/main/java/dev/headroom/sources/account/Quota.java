package dev.headroom.sources.account;

import java.util.OptionalDouble;

/**
 * One quota of the account.
 *
 * @param code as in {@code L-FE44174A}
 * @param name as Service Quotas shows it
 * @param applied the value that binds; absent where Service Quotas shows none
 * @param standard what AWS gives by default; absent where it publishes none
 */
public record Quota(String code, String name, OptionalDouble applied, OptionalDouble standard) {

    /** Whether the account has been granted none at all: requests are throttled, whatever the default is. */
    public boolean isZero() {
        return applied.orElse(1) == 0;
    }
}
