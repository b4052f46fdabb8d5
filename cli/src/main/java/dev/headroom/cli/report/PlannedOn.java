package dev.headroom.cli.report;

import dev.headroom.sources.stage.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The day on which a plan was made, as the manifest beside it has it. */
final class PlannedOn {

    private static final List<String> MANIFESTS = List.of(Manifest.fileName("plan"), Manifest.fileName("demo"));

    private PlannedOn() {}

    /** In UTC; empty where no manifest beside the plan names it, by its hash, among what was written. */
    static Optional<LocalDate> of(Path plan) {
        String hash = Manifest.hash(plan);
        return MANIFESTS.stream()
                .map(plan::resolveSibling)
                .filter(Files::exists)
                .map(Manifest::read)
                .filter(manifest -> manifest.outputs().stream()
                        .anyMatch(file -> file.sha256().equals(hash)))
                .map(manifest ->
                        manifest.invocation().startedAt().atZone(ZoneOffset.UTC).toLocalDate())
                .findFirst();
    }
}
