package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as the head of the measurements file: lines of {@code key: value}, in both directions. */
public final class RunHeader {

    /** What the first line of a measurements file says before its version. */
    public static final String FORMAT = "headroom measurements";

    /** The version of the format. */
    public static final int VERSION = 2;

    private static final String LEVEL = "level";
    private static final String ROUTE = "route";
    private static final String CAVEAT = "caveat";
    private static final String CLIENT = "client";

    private RunHeader() {}

    /** The keys of a head, in order; a level, a route and a caveat may be there several times, and a route, a caveat and a client not at all. */
    public static List<String> keys() {
        return List.of("scenario", "target", "model", "endpoint", ROUTE, "started_at", "seed", CAVEAT, CLIENT, LEVEL);
    }

    /** One line for each fact, then one for each level: load, start, end of the warm-up and end, in nanoseconds. */
    public static List<String> of(RunInfo run) {
        List<String> lines = new ArrayList<>();
        lines.add("scenario: " + run.scenario());
        lines.add("target: " + run.target());
        lines.add("model: " + run.endpoint().modelId());
        lines.add("endpoint: " + EndpointText.of(run.endpoint()));
        run.endpoints().stream().skip(1).forEach(further -> lines.add(ROUTE + ": " + EndpointText.withModel(further)));
        lines.add("started_at: " + run.startedAt());
        lines.add("seed: " + run.seed());
        run.soundness().caveats().forEach(caveat -> lines.add(CAVEAT + ": " + caveat));
        run.soundness().client().ifPresent(audit -> lines.add(CLIENT + ": " + AuditText.of(audit)));
        for (LoadLevel level : run.levels()) {
            lines.add(LEVEL + ": " + level.load() + " " + level.startNanos() + " " + level.steadyFromNanos() + " "
                    + level.endNanos());
        }
        return lines;
    }

    /** @throws IllegalArgumentException naming the fact that is missing or cannot be read */
    public static RunInfo parse(List<String> lines) {
        Facts facts = new Facts();
        lines.forEach(facts::add);
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(EndpointText.parse(facts.get("endpoint"), facts.get("model")));
        facts.all(ROUTE).forEach(further -> endpoints.add(EndpointText.parseWithModel(further)));
        Optional<ClientAudit> client = facts.all(CLIENT).stream().findFirst().map(AuditText::parse);
        return new RunInfo(
                facts.get("scenario"),
                facts.get("target"),
                endpoints,
                instant(facts.get("started_at")),
                whole("seed", facts.get("seed")),
                facts.all(LEVEL).stream().map(RunHeader::level).toList(),
                new Soundness(facts.all(CAVEAT), client));
    }

    /** The lines of a head by their keys. */
    private static final class Facts {
        private final Map<String, List<String>> values = new HashMap<>();

        void add(String line) {
            int colon = line.indexOf(": ");
            Require.that(colon > 0, "'" + line + "' is not a line of the form 'key: value'");
            String key = line.substring(0, colon);
            List<String> there = values.computeIfAbsent(key, first -> new ArrayList<>());
            boolean isList = List.of(LEVEL, ROUTE, CAVEAT).contains(key);
            Require.that(isList || there.isEmpty(), key + " is said twice");
            there.add(line.substring(colon + 2));
        }

        List<String> all(String key) {
            return values.getOrDefault(key, List.of());
        }

        String get(String key) {
            Require.that(!all(key).isEmpty(), "the head has no line '" + key + ": ...'");
            return all(key).get(0);
        }
    }

    private static LoadLevel level(String text) {
        String[] parts = text.split(" ", -1);
        Require.that(parts.length == 4, "level is '" + text + "', must be 'LOAD START STEADY_FROM END'");
        return new LoadLevel(
                OfferedLoad.parse(parts[0]),
                whole("start of a level", parts[1]),
                whole("end of a level's warm-up", parts[2]),
                whole("end of a level", parts[3]));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "started_at is '" + text + "', must be an instant in UTC as in 2026-09-01T00:00:00Z", e);
        }
    }

    static long whole(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + text + "', must be a whole number", e);
        }
    }
}
