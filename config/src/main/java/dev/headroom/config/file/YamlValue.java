package dev.headroom.config.file;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value with the key under which it stands. Each way to read it throws {@link ConfigException} where it is of another kind.
 *
 * @param name how messages call it, as in {@code key 'hold'}
 * @param place the line of its key; of an item in a list, its own
 * @param node the value, composed and nothing more
 */
record YamlValue(String name, Place place, Node node) {

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

    YamlValue {
        if (!PLAIN.contains(node.getTag())) {
            String tag = Shown.text(node.getTag().getValue());
            throw place.refuse(name + " has the tag '" + tag + "', must have none; remove it");
        }
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(name, place, mapping);
        }
        throw refuse("must be a map; write 'key: value' lines");
    }

    /** The items of a list that has at least one. */
    List<YamlValue> list() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream().map(this::item).toList();
        }
        throw refuse("must be a list of at least one; write it as in [a, b]");
    }

    /** The items of a list that may have none, written {@code []}. */
    List<YamlValue> listOrNone() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty() ? List.of() : list();
    }

    private YamlValue item(Node item) {
        return new YamlValue(name, place.onLine(item.getStartMark().getLine() + 1), item);
    }

    /** Text on one line. */
    String text() {
        String rule = "must be text; write it on one line";
        String written = read(Optional::of, rule);
        return build(() -> Require.text(name, written));
    }

    boolean truth() {
        return read(
                written -> switch (written) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "must be true or false");
    }

    int integer() {
        return read(Scalars::integer, Scalars.INTEGER);
    }

    double number() {
        return decimal().doubleValue();
    }

    /** A number digit by digit, as prices need it. */
    BigDecimal decimal() {
        return read(Scalars::decimal, Scalars.DECIMAL);
    }

    Duration duration() {
        return read(Scalars::duration, Scalars.DURATION);
    }

    LocalDate date() {
        return read(in(LocalDate::parse), "must be a day; write it as in 2026-08-20");
    }

    /** A moment: an instant, or the beginning of a day in UTC. */
    Instant instant() {
        return read(
                in(YamlValue::instant),
                "must be a day or an instant in UTC; write it as in 2026-08-20 or 2026-08-20T12:00:00Z");
    }

    private static Instant instant(String written) {
        return written.contains("T")
                ? Instant.parse(written)
                : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    ZoneId timeZone() {
        return read(in(ZoneId::of), "must be a time zone; write its IANA name, as in America/Los_Angeles");
    }

    private static <T> Function<String, Optional<T>> in(Function<String, T> parser) {
        return written -> {
            try {
                return Optional.of(parser.apply(written));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }

    private <T> T read(Function<String, Optional<T>> reading, String rule) {
        if (node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL)) {
            return reading.apply(scalar.getValue()).orElseThrow(() -> refuse(rule));
        }
        throw refuse(rule);
    }

    /** What {@code making} makes of this value; where it refuses, the refusal gets this line and this name. */
    <T> T build(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            String fault = fault(String.valueOf(e.getMessage()));
            throw place.refuse(name + fault + "; change it").from(e);
        }
    }

    /** What a message says after the name that it begins with, which is a record's and not the user's. */
    private String fault(String message) {
        if (message.startsWith(name)) {
            return message.substring(name.length());
        }
        return message.contains(" is ") ? message.substring(message.indexOf(" is ")) : ": " + message;
    }

    /** A refusal that says what stands here. */
    ConfigException refuse(String rule) {
        return place.refuse(name + " is " + shown() + ", " + rule);
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            return node.getTag().equals(Tag.NULL) ? "empty" : "'" + Shown.text(scalar.getValue()) + "'";
        }
        String kind = node instanceof MappingNode ? "map" : "list";
        boolean empty = node instanceof CollectionNode<?> collection
                && collection.getValue().isEmpty();
        return (empty ? "an empty " : "a ") + kind;
    }
}
