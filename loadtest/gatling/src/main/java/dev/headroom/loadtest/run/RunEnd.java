package dev.headroom.loadtest.run;

import dev.headroom.loadtest.audit.Judgement;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.ClientAudit;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.Soundness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A run that is over.
 *
 * @param run the run
 * @param startedAt wall-clock start
 * @param seed of everything drawn
 * @param doubts what the target itself knows against what was measured, a caveat each; asked by {@link #info}
 */
public record RunEnd(Run run, Instant startedAt, long seed, Supplier<List<String>> doubts) {

    /** Whether there is nothing to write down. */
    public static boolean isEmpty(Run run) {
        return levels(run).isEmpty() || run.tally().count().over() == 0;
    }

    public RunInfo info() {
        List<Endpoint> endpoints =
                run.work().routes().stream().map(Route::endpoint).toList();
        List<LoadLevel> levels = levels(run);
        double counted = levels.stream().mapToDouble(LoadLevel::steadySeconds).sum();
        ClientAudit audit = run.watch().audit(counted);
        return new RunInfo(
                run.work().name(),
                target(),
                endpoints,
                startedAt,
                seed,
                levels,
                new Soundness(caveats(audit), Optional.of(audit)));
    }

    private String target() {
        Target target = run.work().routes().get(0).target();
        return target.label() + Spoken.of(target.link().version(), run.watch().connections());
    }

    private List<String> caveats(ClientAudit audit) {
        List<String> caveats = new ArrayList<>(Judgement.of(audit));
        caveats.addAll(doubts.get());
        return caveats;
    }

    /** Whole levels, and of one that was cut short the part that counts, if there is any. */
    private static List<LoadLevel> levels(Run run) {
        long stopped = run.stop().atNanos();
        List<LoadLevel> levels = new ArrayList<>();
        for (LoadLevel level : run.work().course().levels()) {
            if (level.steadyFromNanos() < stopped) {
                levels.add(new LoadLevel(
                        level.load(),
                        level.startNanos(),
                        level.steadyFromNanos(),
                        Math.min(stopped, level.endNanos())));
            }
        }
        return levels;
    }
}
