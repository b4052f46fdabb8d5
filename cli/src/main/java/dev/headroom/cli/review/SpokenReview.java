package dev.headroom.cli.review;

import dev.headroom.cli.gate.ReviewFigures;
import dev.headroom.planner.review.Finding;
import dev.headroom.planner.review.Review;
import dev.headroom.planner.review.Untold;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with what was bought, said. */
record SpokenReview(Review review) {

    Map<String, Object> summary(Path file) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("review", file.toString());
        summary.put("at", review.at().toString());
        summary.put("modelUnits", review.held().count());
        summary.put("usdPerMonth", review.usdPerMonth().usd());
        return summary;
    }

    Map<String, Object> forPrograms() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("findings", review.findings().stream().map(SpokenReview::object).toList());
        all.put("untold", review.untold().stream().map(SpokenReview::object).toList());
        all.put("figures", ReviewFigures.ALL.byLabel(review));
        return all;
    }

    private static Map<String, Object> object(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("finding", finding.kind().label());
        object.put("subject", finding.subject());
        object.put("severity", word(finding));
        object.put("usdPerMonth", finding.usdPerMonth().usd());
        object.put("since", finding.since().toString());
        object.put("reason", finding.reason());
        finding.command().ifPresent(command -> object.put("command", command));
        finding.notBefore().map(Instant::toString).ifPresent(instant -> object.put("notBefore", instant));
        return object;
    }

    private static Map<String, Object> object(Untold untold) {
        return Map.of("finding", untold.kind().label(), "missing", untold.missing());
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    List<String> forPeople() {
        List<String> lines = new ArrayList<>();
        review.findings().forEach(finding -> lines.addAll(lines(finding)));
        if (review.findings().isEmpty()) {
            lines.addAll(List.of("", "Nothing is found."));
        }
        if (!review.untold().isEmpty()) {
            lines.addAll(List.of("", "cannot be told:"));
            review.untold().forEach(each -> lines.add("  " + each.kind().label() + ": " + each.missing()));
        }
        return lines;
    }

    private static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                String.format(
                        Locale.ROOT,
                        "%s: %s (%s), $%,.2f a month, since %s",
                        finding.kind().label(),
                        finding.subject(),
                        word(finding),
                        finding.usdPerMonth().usd(),
                        finding.since()),
                "  " + finding.reason()));
        String from =
                finding.notBefore().map(instant -> "from " + instant + ": ").orElse("");
        finding.command().ifPresent(command -> lines.add("  " + from + command));
        return lines;
    }
}
