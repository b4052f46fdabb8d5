package dev.headroom.cli;

import dev.headroom.config.Load;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.schedule.SearchStages;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.TargetShare;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.search.BoundarySearch;
import dev.headroom.planner.search.LimiterEvents;
import dev.headroom.planner.search.LimiterFitter;
import dev.headroom.planner.search.SearchStep;
import dev.headroom.planner.search.Trial;
import dev.headroom.planner.statistics.AbDifference;
import dev.headroom.sources.stage.MeasurementsFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a run was made to find out, worked out from its measurements file alone. */
final class Findings {

    private static final double CONFIDENCE = 0.90;

    private Findings() {}

    /** Empty for a load that finds out nothing but its own levels, and for a run that ended too early. */
    static Map<String, Object> of(LoadJob job, LoadResult result, Guide guide) {
        Load load = job.scenario().load();
        if (!result.isWhole()) {
            return Map.of();
        }
        if (load instanceof Load.Search search) {
            return search(search, guide.target().orElseThrow(), MeasurementsFile.read(job.measurements()));
        }
        if (load instanceof Load.Throttle) {
            return limiter(MeasurementsFile.read(job.measurements()));
        }
        if (load instanceof Load.Frontier) {
            FrontierFinding frontier = new FrontierFinding(MeasurementsFile.read(job.measurements()));
            return frontier.spoken();
        }
        return load instanceof Load.Alternating
                ? difference(MeasurementsFile.read(job.measurements()), job.seed())
                : Map.of();
    }

    private static Map<String, Object> search(Load.Search search, LatencyTarget target, Measurements run) {
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
        SearchStep step = BoundarySearch.next(SearchStages.rules(search, target), trials);
        String unit = search.range().isUsers() ? "users" : "requests/s";
        String found = step instanceof SearchStep.Done done
                ? SpokenFindings.boundary(done.verdict(), unit)
                : "the search was not over";
        return Map.of("highestLoadWithinTarget", found);
    }

    private static List<Attempt> ofLevel(Measurements run, int level) {
        return run.attempts().stream()
                .filter(attempt -> attempt.level() == level)
                .toList();
    }

    private static Map<String, Object> limiter(Measurements run) {
        return SpokenFindings.limiter(LimiterFitter.fit(LimiterEvents.ofRequests(run.attempts())));
    }

    /** Of the medians and 95th percentiles of time to first token, block by block. */
    private static Map<String, Object> difference(Measurements run, long seed) {
        List<Sample> blocks = new ArrayList<>();
        for (int level = 0; level < run.run().levels().size(); level++) {
            long steady = run.run().levels().get(level).steadyFromNanos();
            double[] millis = ofLevel(run, level).stream()
                    .filter(attempt -> attempt.isOk() && attempt.timing().intendedNanos() >= steady)
                    .flatMapToDouble(attempt ->
                            attempt.timing().timeToFirstTokenNanos().stream().mapToDouble(nanos -> nanos / 1e6))
                    .toArray();
            if (millis.length == 0) {
                return Map.of("difference", "block " + level + " has no answers; there is nothing to compare it by");
            }
            blocks.add(Sample.of(millis));
        }
        Map<String, Object> found = new LinkedHashMap<>();
        for (double q : new double[] {0.5, 0.95}) {
            AbDifference difference = AbDifference.of(blocks, q, CONFIDENCE, new SplittableRandom(seed));
            found.put("timeToFirstTokenP" + Math.round(q * 100) + "Millis", SpokenFindings.difference(difference));
        }
        return found;
    }
}
