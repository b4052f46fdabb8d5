package dev.headroom.config.file;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Enough;
import dev.headroom.config.IntRange;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.config.Span;
import dev.headroom.planner.measure.OfferedLoad;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the load of a scenario. The one key that it has is its kind. */
final class LoadReader {

    private static final String USERS = "users";
    private static final String RATE = "requestsPerSecond";
    private static final String[] KINDS = {
        "closed", "open", "replay", "search", "throttle", "hold", "frontier", "alternating"
    };

    private LoadReader() {}

    static Load read(YamlMap map) {
        map.only(KINDS);
        if (map.keys().size() != 1) {
            String there = map.keys().isEmpty() ? "nothing" : String.join(" and ", map.keys());
            throw map.place()
                    .refuse("key 'load' has " + there + ", must have one of " + String.join(", ", KINDS)
                            + "; choose one");
        }
        String kind = map.keys().iterator().next();
        YamlMap load = map.get(kind).map();
        return switch (kind) {
            case "closed" -> closed(load);
            case "open" -> open(load);
            case "replay" -> replay(load);
            case "search" -> search(load);
            case "throttle" -> throttle(load);
            case "hold" -> hold(load);
            case "frontier" -> frontier(load);
            default -> alternating(load);
        };
    }

    private static Load closed(YamlMap map) {
        map.only(USERS, "hold", "warmUp", "enough");
        List<OfferedLoad> levels = levels(map.get(USERS), users -> new OfferedLoad.Closed(users.integer()));
        return map.build(() -> new Load.Steps(levels, Arrivals.POISSON, span(map), enough(map)));
    }

    private static Load open(YamlMap map) {
        map.only(RATE, "arrivals", "hold", "warmUp", "enough");
        List<OfferedLoad> levels = levels(map.get(RATE), rate -> new OfferedLoad.Open(rate.number()));
        return map.build(() -> new Load.Steps(levels, arrivals(map), span(map), enough(map)));
    }

    private static List<OfferedLoad> levels(YamlValue list, Function<YamlValue, OfferedLoad> level) {
        return list.list().stream()
                .map(item -> item.build(() -> level.apply(item)))
                .toList();
    }

    private static Load replay(YamlMap map) {
        map.only("speed", "limit");
        return map.build(() ->
                new Load.Replay(map.get("speed").number(), map.get("limit").duration()));
    }

    private static Load search(YamlMap map) {
        LoadRange range = range(map, "hold", "warmUp", "tolerance", "replicates", "mostLevels");
        return map.build(() -> new Load.Search(
                range,
                range.isUsers() ? Arrivals.POISSON : arrivals(map),
                span(map),
                new Load.Search.Care(
                        map.get("tolerance").number(),
                        map.get("replicates").integer(),
                        map.get("mostLevels").integer())));
    }

    private static Load throttle(YamlMap map) {
        map.only(RATE, "levels", "arrivals", "hold", "warmUp");
        LoadRange range = rates(map);
        return map.build(() -> new Load.Throttle(range, map.get("levels").integer(), arrivals(map), span(map)));
    }

    private static Load hold(YamlMap map) {
        map.only("share", "arrivals", "hold", "warmUp");
        return map.build(() -> new Load.Hold(map.get("share").number(), arrivals(map), span(map)));
    }

    private static Load frontier(YamlMap map) {
        map.only("inputTokens", "outputTokens", USERS, "points", "hold", "warmUp");
        return map.build(() -> new Load.Frontier(
                integers(map, "inputTokens"),
                integers(map, "outputTokens"),
                integers(map, USERS),
                map.get("points").integer(),
                span(map)));
    }

    private static Load alternating(YamlMap map) {
        boolean isUsers = one(map, "blocks", "hold", "warmUp");
        OfferedLoad level = isUsers
                ? map.get(USERS)
                        .build(() -> new OfferedLoad.Closed(map.get(USERS).integer()))
                : map.get(RATE).build(() -> new OfferedLoad.Open(map.get(RATE).number()));
        return map.build(() -> new Load.Alternating(
                level,
                isUsers ? Arrivals.POISSON : arrivals(map),
                span(map),
                map.get("blocks").integer()));
    }

    /** A range of users, or of rates, whose arrivals are then said too. */
    private static LoadRange range(YamlMap map, String... others) {
        if (!one(map, others)) {
            return rates(map);
        }
        YamlMap users = map.get(USERS).map().only("from", "to");
        return users.build(() ->
                new LoadRange(true, users.get("from").integer(), users.get("to").integer()));
    }

    private static LoadRange rates(YamlMap map) {
        YamlMap rates = map.get(RATE).map().only("from", "to");
        return rates.build(() ->
                new LoadRange(false, rates.get("from").number(), rates.get("to").number()));
    }

    /** Whether the load is of users; it cannot be of a rate as well. */
    private static boolean one(YamlMap map, String... others) {
        boolean users = map.find(USERS).isPresent();
        if (users && map.find(RATE).isPresent()) {
            throw map.place()
                    .refuse("both users and requestsPerSecond are said: users wait for their answers, a rate waits for"
                            + " nobody; keep one of the two");
        }
        String[] known = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(others),
                        java.util.stream.Stream.of(users ? new String[] {USERS} : new String[] {RATE, "arrivals"}))
                .toArray(String[]::new);
        map.only(known);
        return users;
    }

    private static IntRange integers(YamlMap map, String key) {
        YamlMap range = map.get(key).map().only("from", "to");
        return range.build(
                () -> new IntRange(range.get("from").integer(), range.get("to").integer()));
    }

    private static Span span(YamlMap map) {
        return map.build(
                () -> new Span(map.get("hold").duration(), map.get("warmUp").duration()));
    }

    private static Arrivals arrivals(YamlMap map) {
        YamlValue value = map.get("arrivals");
        if (value.isMap()) {
            YamlMap gamma = value.map().only("gamma");
            return gamma.build(() -> new Arrivals(gamma.get("gamma").number()));
        }
        return switch (value.text()) {
            case "constant" -> Arrivals.CONSTANT;
            case "poisson" -> Arrivals.POISSON;
            default -> throw value.refuse("must be constant, poisson, or {gamma: VARIATION}; choose one");
        };
    }

    private static Optional<Enough> enough(YamlMap map) {
        return map.find("enough").map(value -> {
            YamlMap enough = value.map().only("quantile", "within", "confidence", "least");
            return enough.build(() -> new Enough(
                    enough.get("quantile").number(),
                    enough.get("within").number(),
                    enough.get("confidence").number(),
                    enough.get("least").duration()));
        });
    }
}
