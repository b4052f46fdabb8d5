package dev.headroom.planner.replay;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The same stream and allowances under several admission rules: how much of an answer hangs on the rule.
 *
 * @param shares the spilled share under each rule, in the order given
 */
public record AdmissionRange(List<RuleShare> shares) {

    /**
     * The share that spills under a rule.
     *
     * @param rule the rule
     * @param share of input + output x weight, from 0 to 1
     */
    public record RuleShare(AdmissionRule rule, double share) {}

    /** @throws IllegalArgumentException where there is no rule */
    public AdmissionRange {
        Require.that(!shares.isEmpty(), "no admission rule given, nothing to compare");
        shares = List.copyOf(shares);
    }

    /** As in {@code of(rules, rule -> Replay.of(stream, allowances, rule, service).share(weight))}. */
    public static AdmissionRange of(List<AdmissionRule> rules, ToDoubleFunction<AdmissionRule> spilledShare) {
        return new AdmissionRange(rules.stream()
                .map(rule -> new RuleShare(rule, spilledShare.applyAsDouble(rule)))
                .toList());
    }

    public double least() {
        return shares.stream().mapToDouble(RuleShare::share).min().orElseThrow();
    }

    public double most() {
        return shares.stream().mapToDouble(RuleShare::share).max().orElseThrow();
    }
}
