package dev.headroom.planner.regret;

import dev.headroom.planner.demand.HourUsage;
import dev.headroom.planner.demand.HourlyUsage;
import dev.headroom.planner.demand.NotEnoughData;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each rule's decisions would have cost over terms of the history, each made from what lies before its origin only.
 *
 * @param horizon length of each term
 * @param origins where decisions were judged, in order of time
 * @param independent how many of them have terms that do not overlap
 * @param regrets of every rule at every ratio, ratio by ratio, the planner's first
 */
public record CommitmentBackTest(Duration horizon, List<Instant> origins, int independent, List<RuleRegret> regrets)
        implements CommitmentBackTestResult {

    public CommitmentBackTest {
        origins = List.copyOf(origins);
        regrets = List.copyOf(regrets);
    }

    /**
     * Replays every rule. Origins are worked on side by side; the result does not depend on it.
     *
     * @param work told of each origin
     * @return regrets, or why nothing can be judged: a history that is too short, without whole weeks, or without tokens in its terms
     */
    public static CommitmentBackTestResult run(UsageHistory history, Stakes stakes, RollingOrigins rolling, Work work) {
        List<Instant> origins = rolling.of(history.start(), history.end());
        Duration span = Duration.between(history.start(), history.end());
        if (origins.isEmpty()) {
            String purpose =
                    "a back-test of decisions on a term of " + rolling.horizon().toDays() + " days";
            return new NothingToJudge(new NotEnoughData(purpose, span, rolling.needed()).reason());
        }
        work.expect(origins.size());
        List<HourUsage> hours = HourlyUsage.of(history);
        List<OriginTrial.Outcome> outcomes = origins.parallelStream()
                .map(origin -> {
                    Optional<OriginTrial.Outcome> outcome = OriginTrial.at(origin, history, hours, rolling.horizon())
                            .judge(stakes);
                    work.done(1);
                    return outcome;
                })
                .flatMap(Optional::stream)
                .toList();
        if (outcomes.isEmpty()) {
            return new NothingToJudge("nothing to judge: at none of " + origins.size()
                    + " origins were whole weeks observed before it and tokens asked for behind it");
        }
        List<Instant> tested =
                outcomes.stream().map(OriginTrial.Outcome::origin).toList();
        return new CommitmentBackTest(
                rolling.horizon(), tested, rolling.independent(tested), regrets(stakes.ratios(), outcomes));
    }

    private static List<RuleRegret> regrets(List<Double> ratios, List<OriginTrial.Outcome> outcomes) {
        List<CommitmentRule> rules = CommitmentRule.all();
        return IntStream.range(0, ratios.size() * rules.size())
                .mapToObj(place -> new RuleRegret(
                        rules.get(place % rules.size()).label(),
                        ratios.get(place / rules.size()),
                        outcomes.stream()
                                .map(outcome -> outcome.regrets().get(place))
                                .toList()))
                .toList();
    }

    /** The regret of a rule at a ratio. */
    public RuleRegret regret(String rule, double ratio) {
        return regrets.stream()
                .filter(one -> one.rule().equals(rule) && one.ratio() == ratio)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no rule " + rule + " was judged at a ratio of " + ratio));
    }
}
