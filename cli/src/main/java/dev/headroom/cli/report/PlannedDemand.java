package dev.headroom.cli.report;

import dev.headroom.cli.plan.ChangedInputs;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.sources.stage.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the manifest beside a plan says of how the plan was made. */
final class PlannedDemand {

    private static final List<String> MANIFESTS = List.of(Manifest.fileName("plan"), Manifest.fileName("demo"));

    private PlannedDemand() {}

    /** The manifest beside a plan that names the plan's hash among what was written; empty where none does. */
    static Optional<Manifest> manifest(Path plan) {
        String hash = Manifest.hash(plan);
        return MANIFESTS.stream()
                .map(plan::resolveSibling)
                .filter(Files::exists)
                .map(Manifest::read)
                .filter(read ->
                        read.outputs().stream().anyMatch(file -> file.sha256().equals(hash)))
                .findFirst();
    }

    /** The demand of a plan's file, with what {@code --demand-factor} and {@code --output-factor} made of it for the plan. */
    static DemandCurve of(Path plan, DemandCurve read) {
        List<String> words =
                manifest(plan).map(made -> made.invocation().arguments()).orElse(List.of());
        return ChangedInputs.supposed(read, factor(words, ChangedInputs.DEMAND), factor(words, ChangedInputs.OUTPUT));
    }

    /** As {@code --flag 1.2} or {@code --flag=1.2}. */
    private static Optional<Double> factor(List<String> words, String flag) {
        int at = words.indexOf(flag);
        Stream<String> behind = at >= 0 ? words.stream().skip(at + 1L) : Stream.empty();
        return Stream.concat(
                        words.stream()
                                .filter(word -> word.startsWith(flag + "="))
                                .map(word -> word.substring(flag.length() + 1)),
                        behind)
                .findFirst()
                .map(Double::valueOf);
    }
}
