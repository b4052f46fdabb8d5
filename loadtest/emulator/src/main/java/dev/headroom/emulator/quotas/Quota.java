package dev.headroom.emulator.quotas;

/**
 * One quota as Service Quotas lists it.
 *
 * @param code as in {@code L-3632DE15}
 * @param name as on AWS's page
 * @param limit what it limits
 * @param fallback AWS's default, which a new account has
 * @param initial what the account has from the start
 */
record Quota(String code, String name, Limit limit, double fallback, double initial) {}
