package dev.headroom.config.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with their values and lines. No key stands in it twice. */
final class YamlMap {

    private final String name;
    private final Place place;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    /** @throws ConfigException where a key is not a name, or stands there twice */
    YamlMap(String name, Place place, MappingNode node) {
        this.name = name;
        this.place = place;
        node.getValue().forEach(this::add);
    }

    private void add(NodeTuple tuple) {
        Place line = place.onLine(tuple.getKeyNode().getStartMark().getLine() + 1);
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            throw line.refuse("a key is a list or a map, must be a name; write 'name: value'");
        }
        String shown = label(scalar.getValue());
        YamlValue before = values.putIfAbsent(scalar.getValue(), new YamlValue(shown, line, tuple.getValueNode()));
        if (before != null) {
            throw line.refuse(
                    shown + " is there twice, first on line " + before.place().line() + "; remove one of the two");
        }
    }

    private static String label(String key) {
        return "key '" + Shown.text(key) + "'";
    }

    Place place() {
        return place;
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** This map, where it has no other keys than these. */
    YamlMap only(String... known) {
        List<String> names = List.of(known);
        values.forEach((key, value) -> {
            if (!names.contains(key)) {
                throw value.place()
                        .refuse(value.name() + " is not known in " + name + "; " + NearNames.hint(key, names));
            }
        });
        return this;
    }

    /** The value of a key that must be there. */
    YamlValue get(String key) {
        return find(key)
                .orElseThrow(() -> place.refuse(label(key) + " is missing in " + name + ", must be there; add it"));
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What {@code making} makes of these values; where it refuses, the refusal gets the line of the key that it names. */
    <T> T build(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String named = message.substring(0, Math.max(0, message.indexOf(' ')));
            throw find(named)
                    .map(value ->
                            value.place().refuse(value.name() + message.substring(named.length()) + "; change it"))
                    .orElseGet(() -> place.refuse(name + ": " + message))
                    .from(e);
        }
    }
}
