package dev.headroom.reports.review.headline;

import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Words;

/** What a rule for purchases forbids, in words. */
final class ForbiddingLimit {

    private ForbiddingLimit() {}

    static String of(BindingRule.Kind kind, PurchaseRules rules) {
        int quota = rules.unitQuota().orElse(0);
        return switch (kind) {
            case UNIT_QUOTA ->
                "the account may hold " + (quota == 0 ? "no model unit" : "no more than " + Words.units(quota));
            case MONTHLY_BUDGET ->
                "units may cost no more than "
                        + Numbers.money(Money.ofUsd(rules.usdPerMonth().orElse(0))) + " a month";
            case MOST_ON_TERM -> "no more units may be held on the terms that pay";
            case COVERAGE -> "units are to carry a share of the tokens";
            case RISK_AVERSION -> "bad futures are minded";
        };
    }
}
