package dev.headroom.cli.load;

import dev.headroom.cli.console.Caveats;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.LoadResult;
import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.live.HistogramLogs;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.sources.stage.MeasurementsFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a load test leaves in its run folder beside its measurements, and what is said of it; all from the measurements. */
public final class RunFiles {

    private static final String MEASUREMENTS = "measurements";

    private final RunFolder run;
    private final LoadJob job;
    private final Journal journal;
    private final Measurements measured;
    private Optional<Findings> findings = Optional.empty();

    public RunFiles(RunFolder run, LoadJob job, Journal journal) {
        this.run = run;
        this.job = job;
        this.journal = journal;
        this.measured = MeasurementsFile.read(journal.wrote(job.measurements()));
    }

    /** @param whole whether the run came to its end; one that did not has found out nothing */
    public void write(Guide guide, boolean whole) {
        HistogramLogs.write(journal.wrote(latencies()), measured);
        if (whole) {
            findings = Findings.of(job, measured, guide);
            findings.ifPresent(found -> FindingsFile.write(
                    journal.wrote(file("findings", ".json")),
                    NumberedFindings.Numbers.of("scenario", job.scenario().name())
                            .and(MEASUREMENTS, String.valueOf(job.measurements().getFileName()))
                            .and(found.numbers())));
        }
    }

    private Path latencies() {
        return file("latencies", ".hlog");
    }

    /** Named as the measurements are, with another word before and another ending. */
    private Path file(String word, String ending) {
        String name = String.valueOf(job.measurements().getFileName());
        return run.file(word + name.substring(MEASUREMENTS.length(), name.lastIndexOf('.')) + ending);
    }

    /** @param result empty where all levels were measured before */
    Map<String, Object> summary(Optional<LoadResult> result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put(MEASUREMENTS, job.measurements().toString());
        summary.put("latencies", latencies().toString());
        findings.ifPresent(
                found -> summary.put("findings", file("findings", ".json").toString()));
        summary.put("target", measured.run().target());
        result.ifPresent(ran -> {
            summary.put("answered", ran.count().answered());
            summary.put("throttled", ran.count().throttled());
            summary.put("failed", ran.count().failed());
            summary.putAll(tokens(measured.attempts()));
            summary.put("spentUsd", ran.spent().toString());
            if (!ran.spentBefore().equals(Usd.ZERO)) {
                summary.put("spentBeforeAtMostUsd", ran.spentBefore().toString());
            }
        });
        findings.ifPresent(found -> summary.putAll(found.spoken()));
        List<String> caveats = measured.run().soundness().caveats();
        if (!caveats.isEmpty()) {
            summary.put("caveats", new Caveats(caveats));
        }
        return summary;
    }

    /** What is paid for, of all attempts that are in the measurements. */
    private static Map<String, Object> tokens(List<Attempt> attempts) {
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put("inputTokens", sum(attempts, TokenUse::input));
        tokens.put("outputTokens", sum(attempts, TokenUse::output));
        long read = sum(attempts, TokenUse::cacheRead);
        long written = sum(attempts, TokenUse::cacheWrite);
        if (read + written > 0) {
            tokens.put("cacheReadTokens", read);
            tokens.put("cacheWriteTokens", written);
        }
        return tokens;
    }

    private static long sum(List<Attempt> attempts, ToLongFunction<TokenUse> of) {
        return attempts.stream().map(Attempt::tokens).mapToLong(of).sum();
    }

    LevelTable levels() {
        return LevelTable.of(measured);
    }
}
