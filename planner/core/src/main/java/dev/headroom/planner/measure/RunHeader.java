package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run as the head of the measurements file: lines of {@code key: value}, in both directions. */
public final class RunHeader {

    private static final String LEVEL = "level";
    private static final String ON_DEMAND = "on demand";
    private static final String PROVISIONED = "provisioned";

    private RunHeader() {}

    /** One line for each fact, then one for each level: load, start, end of the warm-up and end, in nanoseconds. */
    public static List<String> of(RunInfo run) {
        List<String> lines = new ArrayList<>();
        lines.add("scenario: " + run.scenario());
        lines.add("target: " + run.target());
        lines.add("model: " + run.endpoint().modelId());
        lines.add("endpoint: " + endpoint(run.endpoint()));
        lines.add("started_at: " + run.startedAt());
        lines.add("seed: " + run.seed());
        for (LoadLevel level : run.levels()) {
            lines.add(LEVEL + ": " + level.load() + " " + level.startNanos() + " " + level.steadyFromNanos() + " "
                    + level.endNanos());
        }
        return lines;
    }

    private static String endpoint(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Provisioned bought
                ? PROVISIONED + " " + bought.units().count()
                : ON_DEMAND;
    }

    /** @throws IllegalArgumentException naming the fact that is missing or cannot be read */
    public static RunInfo parse(List<String> lines) {
        Map<String, String> facts = new HashMap<>();
        List<LoadLevel> levels = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            Require.that(colon > 0, "'" + line + "' is not a line of the form 'key: value'");
            String key = line.substring(0, colon);
            String value = line.substring(colon + 2);
            if (key.equals(LEVEL)) {
                levels.add(level(value));
            } else {
                Require.that(facts.put(key, value) == null, key + " is said twice");
            }
        }
        return new RunInfo(
                fact(facts, "scenario"),
                fact(facts, "target"),
                endpoint(fact(facts, "endpoint"), fact(facts, "model")),
                instant(fact(facts, "started_at")),
                whole("seed", fact(facts, "seed")),
                levels);
    }

    private static String fact(Map<String, String> facts, String key) {
        String value = facts.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the head has no line '" + key + ": ...'");
        }
        return value;
    }

    private static Endpoint endpoint(String text, String modelId) {
        if (text.equals(ON_DEMAND)) {
            return new Endpoint.OnDemand(modelId);
        }
        Require.that(
                text.startsWith(PROVISIONED + " "),
                "endpoint is '" + text + "', must be '" + ON_DEMAND + "' or '" + PROVISIONED + " UNITS'");
        long units = whole("units of the endpoint", text.substring(PROVISIONED.length() + 1));
        return new Endpoint.Provisioned(modelId, new ModelUnits(Math.toIntExact(units)));
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

    private static long whole(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + text + "', must be a whole number", e);
        }
    }
}
