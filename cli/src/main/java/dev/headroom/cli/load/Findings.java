package dev.headroom.cli.load;

import dev.headroom.cli.load.NumberedFindings.Numbers;
import dev.headroom.config.Load;
import dev.headroom.config.Requests;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.schedule.SearchStages;
import dev.headroom.loadtest.schedule.StageLists;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.TargetShare;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.UserRequest;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.search.BoundarySearch;
import dev.headroom.planner.search.LimiterEvents;
import dev.headroom.planner.search.LimiterFit;
import dev.headroom.planner.search.LimiterFitter;
import dev.headroom.planner.search.QuotaHold;
import dev.headroom.planner.search.SearchStep;
import dev.headroom.planner.search.Trial;
import dev.headroom.planner.statistics.AbDifference;
import dev.headroom.planner.usage.RequestTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made to find out, worked out from its measurements alone.
 *
 * @param spoken for people
 * @param numbers for programs
 */
record Findings(Map<String, Object> spoken, NumberedFindings.Numbers numbers) {

    private static final double CONFIDENCE = 0.90;

    /** Empty for a load that finds out nothing but its own levels. */
    static Optional<Findings> of(LoadJob job, Measurements run, Guide guide) {
        Load load = job.scenario().load();
        if (load instanceof Load.Search search) {
            return Optional.of(search(search, guide.target().orElseThrow(), run));
        }
        if (load instanceof Load.Throttle) {
            return Optional.of(limiter(run));
        }
        if (load instanceof Load.Hold hold) {
            return Optional.of(held(hold, job, guide));
        }
        if (load instanceof Load.Frontier) {
            FrontierFinding frontier = new FrontierFinding(run);
            return Optional.of(new Findings(frontier.spoken(), frontier.numbers()));
        }
        return load instanceof Load.Alternating ? Optional.of(difference(run, job.seed())) : Optional.empty();
    }

    private static Findings search(Load.Search search, LatencyTarget target, Measurements run) {
        List<Trial> trials = trials(run, target);
        SearchStep step = BoundarySearch.next(SearchStages.rules(search, target), trials);
        String unit = search.range().isUsers() ? "users" : "requests/s";
        Numbers numbers = Numbers.of("kind", "boundary")
                .and("unit", unit)
                .and(
                        "target",
                        Numbers.of("share", target.quantile())
                                .and(
                                        "timeToFirstTokenMillis",
                                        target.timeToFirstToken().toMillis())
                                .and("endToEndMillis", target.endToEnd().toMillis()))
                .and("trials", trials.stream().map(Findings::numbers).toList());
        if (step instanceof SearchStep.Done done) {
            return new Findings(
                    Map.of("highestLoadWithinTarget", SpokenFindings.boundary(done.verdict(), unit)),
                    numbers.and(NumberedFindings.boundary(done.verdict())));
        }
        return new Findings(
                Map.of("highestLoadWithinTarget", "the search was not over"), numbers.and("verdict", "notOver"));
    }

    private static Map<String, @Nullable Object> numbers(Trial trial) {
        return Numbers.of("load", trial.load())
                .and("requests", trial.requests())
                .and("shareWithinTarget", trial.value())
                .values();
    }

    private static List<Trial> trials(Measurements run, LatencyTarget target) {
        List<Trial> trials = new ArrayList<>();
        for (LoadLevel level : run.run().levels()) {
            TargetShare share = TargetShare.of(level, ofLevel(run, trials.size()), target);
            double load = level.load() instanceof OfferedLoad.Closed closed
                    ? closed.users()
                    : ((OfferedLoad.Open) level.load()).requestsPerSecond();
            int replicate = 1
                    + (int) trials.stream()
                            .filter(trial -> trial.load() == load)
                            .count();
            trials.add(new Trial(load, replicate, Math.max(1, share.requests()), share.share()));
        }
        return trials;
    }

    private static List<Attempt> ofLevel(Measurements run, int level) {
        return run.attempts().stream()
                .filter(attempt -> attempt.level() == level)
                .toList();
    }

    /** Which quota bound the rate, and what the others would have allowed. */
    private static Findings held(Load.Hold hold, LoadJob job, Guide guide) {
        Requests requests = job.scenario().requests();
        DrawnRequests drawn = new DrawnRequests(
                requests, guide.trace().map(RequestTrace::requests).orElse(List.of()), guide.tokens(), job.seed());
        QuotaHold held = StageLists.held(
                hold,
                guide.quotas().orElseThrow(),
                drawn,
                guide.tokens(),
                requests.turns().of());
        return new Findings(
                Map.of("held", SpokenFindings.held(held, hold.share())),
                Numbers.of("kind", "held").and(NumberedFindings.held(held, hold.share())));
    }

    private static Findings limiter(Measurements run) {
        LimiterFit fit = LimiterFitter.fit(LimiterEvents.ofRequests(run.attempts()));
        return new Findings(
                SpokenFindings.limiter(fit), Numbers.of("kind", "limiter").and(NumberedFindings.limiter(fit)));
    }

    /** Of the medians and 95th percentiles of time to first token, block by block; what was tried again has waited from its first try. */
    static Findings difference(Measurements run, long seed) {
        Numbers numbers = Numbers.of("kind", "difference")
                .and("of", "time to first token")
                .and("unit", "ms");
        List<Sample> blocks = new ArrayList<>();
        for (int level = 0; level < run.run().levels().size(); level++) {
            double[] millis = firstTokenMillis(run, level);
            if (millis.length == 0) {
                return new Findings(
                        Map.of("difference", "block " + level + " has no answers; there is nothing to compare it by"),
                        numbers.and("quantiles", List.of()));
            }
            blocks.add(Sample.of(millis));
        }
        Map<String, Object> spoken = new LinkedHashMap<>();
        List<Object> quantiles = new ArrayList<>();
        for (double q : new double[] {0.5, 0.95}) {
            AbDifference difference = AbDifference.of(blocks, q, CONFIDENCE, new SplittableRandom(seed));
            spoken.put("timeToFirstTokenP" + Math.round(q * 100) + "Millis", SpokenFindings.difference(difference));
            quantiles.add(NumberedFindings.difference(q, difference).values());
        }
        return new Findings(spoken, numbers.and("quantiles", quantiles));
    }

    private static double[] firstTokenMillis(Measurements run, int level) {
        long steady = run.run().levels().get(level).steadyFromNanos();
        return UserRequest.of(ofLevel(run, level)).stream()
                .filter(request -> request.isOk() && request.intendedNanos() >= steady)
                .flatMapToDouble(
                        request -> request.timeToFirstTokenNanos().stream().mapToDouble(nanos -> nanos / 1e6))
                .toArray();
    }
}
