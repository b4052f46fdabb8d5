package dev.headroom.reports.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.reports.document.Answer;
import dev.headroom.reports.document.Choice;
import dev.headroom.reports.document.Dial;
import dev.headroom.reports.document.Explorer;
import dev.headroom.reports.document.Outcome;
import java.util.ArrayList;
import java.util.List;

/** A grid as its script reads it: short, each purchase once, and without a character that could end its element. */
public final class ExplorerData {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExplorerData() {}

    /**
     * {@code dials} with their flags, values, units and factors; {@code choices} as the flags of their options; {@code purchases} as words,
     * most units, months bound; {@code points} as the number of a purchase, three pairs of dollars and whether the target is kept (best,
     * recommended, nothing), and the dollars of the best in the worst futures.
     */
    public static String json(Explorer explorer) {
        List<String> words = new ArrayList<>();
        ObjectNode data = NODES.objectNode().put("command", explorer.command());
        ArrayNode dials = data.putArray("dials");
        explorer.dials().forEach(dial -> dials.add(dial(dial)));
        ArrayNode choices = data.putArray("choices");
        explorer.choices().forEach(choice -> flags(choice, choices.addObject().put("planned", choice.planned())));
        ArrayNode purchases = data.putArray("purchases");
        ArrayNode points = data.putArray("points");
        for (Answer answer : explorer.answers()) {
            if (!words.contains(answer.purchase())) {
                words.add(answer.purchase());
                purchases
                        .addArray()
                        .add(answer.purchase())
                        .add(answer.mostUnits())
                        .add(answer.monthsBound());
            }
            ArrayNode point = points.addArray().add(words.indexOf(answer.purchase()));
            for (Outcome outcome : List.of(answer.best(), answer.recommended(), answer.nothing())) {
                point.add(outcome.cost().usd()).add(outcome.meetsTarget() ? 1 : 0);
            }
            point.add(answer.tail().usd());
        }
        return data.toString().replace("<", "\\u003c");
    }

    private static void flags(Choice choice, ObjectNode node) {
        ArrayNode flags = node.putArray("flags");
        choice.options().forEach(option -> flags.add(option.flags()));
    }

    private static ObjectNode dial(Dial dial) {
        ObjectNode node = NODES.objectNode()
                .put("flag", dial.flag())
                .put("unit", dial.unit())
                .put("value", dial.value());
        ArrayNode factors = node.putArray("factors");
        dial.factors().forEach(factors::add);
        return node;
    }
}
