package dev.headroom.config.file;

import dev.headroom.config.MaxTokens;
import dev.headroom.config.RequestKind;
import dev.headroom.config.Requests;
import dev.headroom.config.SharedPrefix;
import dev.headroom.config.TokenCount;
import dev.headroom.config.Turns;
import java.util.List;
import java.util.Optional;

/** Reads what the requests of a scenario ask for. */
final class RequestsReader {

    private static final TokenCount AS_TRACED = new TokenCount.AsTraced();

    private RequestsReader() {}

    static Requests read(YamlMap map) {
        List<RequestKind> kinds = kinds(map);
        Optional<SharedPrefix> prefix = map.find("sharedPrefix").map(value -> prefix(value.map()));
        Turns turns = map.find("turns").map(value -> turns(value.map())).orElse(Turns.SINGLE);
        return map.build(() -> new Requests(kinds, prefix, turns));
    }

    /** The requests of a replay: each is as the trace has it, at its own time. */
    static Requests traced(YamlMap map) {
        map.only("maxTokens");
        RequestKind traced = map.build(() -> new RequestKind(1, AS_TRACED, AS_TRACED, maxTokens(map)));
        return new Requests(List.of(traced), Optional.empty(), Turns.SINGLE);
    }

    private static List<RequestKind> kinds(YamlMap map) {
        if (map.find("mix").isPresent()) {
            map.only("mix", "sharedPrefix", "turns");
            return map.get("mix").list().stream()
                    .map(item -> mixed(item.map().only("weight", "inputTokens", "outputTokens", "maxTokens")))
                    .toList();
        }
        if (map.find("sizes").isPresent()) {
            map.only("sizes", "maxTokens", "sharedPrefix", "turns");
            return List.of(drawnFromTrace(map));
        }
        map.only("inputTokens", "outputTokens", "maxTokens", "mix", "sizes", "sharedPrefix", "turns");
        return List.of(kind(map, 1));
    }

    private static RequestKind mixed(YamlMap map) {
        return map.build(() -> kind(map, map.get("weight").number()));
    }

    private static RequestKind kind(YamlMap map, double weight) {
        TokenCount input = tokens(map.get("inputTokens"));
        TokenCount output = tokens(map.get("outputTokens"));
        return map.build(() -> new RequestKind(weight, input, output, maxTokens(map)));
    }

    /** Pairs of input and output, drawn from those of a trace. */
    private static RequestKind drawnFromTrace(YamlMap map) {
        YamlValue sizes = map.get("sizes");
        if (!sizes.text().equals("trace")) {
            throw sizes.refuse("must be trace; write the sizes themselves as inputTokens and outputTokens");
        }
        return map.build(() -> new RequestKind(1, AS_TRACED, AS_TRACED, maxTokens(map)));
    }

    private static MaxTokens maxTokens(YamlMap map) {
        YamlValue value = map.get("maxTokens");
        if (!value.isMap()) {
            return value.build(() -> new MaxTokens.Fixed(value.integer()));
        }
        YamlMap times = value.map().only("outputTimes");
        return times.build(
                () -> new MaxTokens.OutputTimes(times.get("outputTimes").number()));
    }

    private static TokenCount tokens(YamlValue value) {
        if (!value.isMap()) {
            return value.build(() -> new TokenCount.Fixed(value.integer()));
        }
        YamlMap map = value.map().only("p50", "p99");
        return map.build(() -> new TokenCount.Lognormal(
                map.get("p50").integer(), map.get("p99").integer()));
    }

    private static SharedPrefix prefix(YamlMap map) {
        map.only("tokens");
        return map.build(() -> new SharedPrefix(map.get("tokens").integer()));
    }

    private static Turns turns(YamlMap map) {
        map.only("of", "meanPause");
        return map.build(
                () -> new Turns(map.get("of").integer(), map.get("meanPause").duration()));
    }
}
