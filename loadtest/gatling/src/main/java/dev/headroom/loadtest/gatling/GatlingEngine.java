package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.run.RunEnd;
import io.gatling.app.Gatling$;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs Gatling inside this program. */
public final class GatlingEngine {

    private GatlingEngine() {}

    /**
     * Runs to the end; the run knows afterwards what happened.
     *
     * @param run what to do
     * @param report folder for Gatling's own HTML report; empty for none. Of a run that measured nothing there is none
     * @throws IllegalArgumentException where that folder cannot be made: before anything is sent
     */
    public static void execute(Run run, Optional<Path> report) {
        if (report.isPresent()) {
            intoReport(run, report.get());
            return;
        }
        Path scratch = scratch();
        try {
            gatling(run, List.of("-rf", scratch.toString(), "-nr"));
        } finally {
            delete(scratch);
        }
    }

    private static void intoReport(Run run, Path folder) {
        make(folder);
        Set<Path> before = inside(folder);
        try {
            gatling(run, List.of("-rf", folder.toString()));
        } catch (UnsupportedOperationException e) {
            // Gatling makes no report of no request; why there was none is the run's to say.
            if (!RunEnd.isEmpty(run)) {
                throw e;
            }
        }
        deleteLogs(folder);
        if (RunEnd.isEmpty(run)) {
            inside(folder).stream().filter(path -> !before.contains(path)).forEach(GatlingEngine::delete);
            if (before.isEmpty()) {
                delete(folder);
            }
        }
    }

    private static Set<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Gatling's report cannot be read: " + folder, e);
        }
    }

    private static void gatling(Run run, List<String> results) {
        Handover.give(run);
        try {
            Stream<String> arguments =
                    Stream.concat(Stream.of("-s", ScenarioSimulation.class.getName()), results.stream());
            Gatling$.MODULE$.fromArgs(arguments.toArray(String[]::new));
        } finally {
            Handover.clear();
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    folder + ": cannot be made (" + e.getMessage() + "); check the folder and its permissions", e);
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("headroom-gatling-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place for temporary files", e);
        }
    }

    /** The log that the report was made from: the measurements have all that is in it. */
    private static void deleteLogs(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path log :
                    inside.filter(path -> path.endsWith("simulation.log")).toList()) {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Gatling's log cannot be deleted: " + folder, e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder cannot be deleted: " + folder, e);
        }
    }
}
