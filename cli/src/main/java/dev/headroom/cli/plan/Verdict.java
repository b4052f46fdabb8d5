package dev.headroom.cli.plan;

import dev.headroom.cli.console.Console;
import dev.headroom.reports.action.Actions;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.review.ActionList;
import dev.headroom.reports.review.ReviewInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan in three lines, the same that its report begins with.
 *
 * @param headline the lines
 * @param notices what is to be read before anybody acts on it; may be empty
 * @param request what to write to AWS, where a quota is missing; else empty
 */
public record Verdict(Headline headline, List<String> notices, List<String> request) {

    static Verdict of(ReviewInput input) {
        Actions actions = ActionList.of(input);
        return new Verdict(actions.headline(), actions.notices(), actions.quotaRequest());
    }

    public static void say(Console console, ReviewInput input) {
        of(input).lines().forEach(console::result);
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(headline.purchase(), headline.cost(), headline.watch()));
        lines.addAll(notices);
        lines.addAll(request);
        return lines;
    }

    /** For programs. What is to be read first and what to write to AWS are there where there is something of them. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("purchase", headline.purchase());
        fields.put("cost", headline.cost());
        fields.put("watch", headline.watch());
        if (!notices.isEmpty()) {
            fields.put("notices", notices);
        }
        if (!request.isEmpty()) {
            fields.put("quotaRequest", request);
        }
        return fields;
    }
}
