package dev.headroom.planner.plan.meter;

/**
 * What units by the hour take off one month of one future, beside what is held all along.
 *
 * @param tokens that they carry
 * @param usd US dollars on demand that are not spent
 * @param refusedTokens tokens that the quota no longer refuses at first
 * @param refusedUsd the part of {@code usd} for these
 * @param lateTokens tokens that on demand no longer answers late
 * @param premiumUsd US dollars that these would cost more on the Priority tier
 */
public record Relief(
        double tokens, double usd, double refusedTokens, double refusedUsd, double lateTokens, double premiumUsd) {}
