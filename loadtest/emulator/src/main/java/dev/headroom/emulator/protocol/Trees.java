package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Moments in trees. */
public final class Trees {

    private Trees() {}

    /** A moment as a node. */
    public static JsonNode moment(Instant instant) {
        return new POJONode(instant);
    }

    static Optional<Instant> moment(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof Instant instant
                ? Optional.of(instant)
                : Optional.empty();
    }

    /** The tree with moments as seconds since 1970. */
    static JsonNode withSeconds(JsonNode tree) {
        Optional<Instant> moment = moment(tree);
        if (moment.isPresent()) {
            return DecimalNode.valueOf(
                    BigDecimal.valueOf(moment.get().toEpochMilli(), 3).stripTrailingZeros());
        }
        if (tree.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(tree.size());
            tree.forEach(item -> array.add(withSeconds(item)));
            return array;
        }
        if (tree.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            tree.properties().forEach(member -> object.set(member.getKey(), withSeconds(member.getValue())));
            return object;
        }
        return tree;
    }
}
