package dev.headroom.cli.leaks;

import dev.headroom.planner.leak.Evidence;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakFinding.Tight;
import dev.headroom.planner.leak.LeakFinding.Untold;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Where money leaks, said. */
record SpokenLeaks(Leaks leaks) {

    Map<String, Object> summary(Path file) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("leaks", file.toString());
        summary.put("usdPerMonthOnDemand", Money.ofUsd(leaks.usdPerMonth()).usd());
        return summary;
    }

    Map<String, Object> forPrograms() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("found", leaks.found().stream().map(SpokenLeaks::object).toList());
        all.put("tight", labels(Tight.class));
        all.put("untold", labels(Untold.class));
        return all;
    }

    private static Map<String, Object> object(Leak leak) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("leak", leak.leak().label());
        object.put("since", leak.since().toString());
        object.put("usdPerMonth", Money.ofUsd(leak.usdPerMonth().value()).usd());
        object.put("low", Money.ofUsd(leak.usdPerMonth().low()).usd());
        object.put("high", Money.ofUsd(leak.usdPerMonth().high()).usd());
        return object;
    }

    private List<String> labels(Class<? extends LeakFinding> kind) {
        return leaks.findings().stream()
                .filter(kind::isInstance)
                .map(finding -> finding.leak().label())
                .toList();
    }

    List<String> forPeople() {
        List<String> lines = new ArrayList<>();
        leaks.found().forEach(leak -> lines.addAll(lines(leak)));
        if (leaks.found().size() > 1) {
            lines.addAll(List.of("", "They overlap, so their sum says nothing."));
        }
        lines.addAll(others(Tight.class, "not there", tight -> tight.leak().label() + " (" + tight.because() + ")"));
        lines.addAll(others(
                Untold.class,
                "cannot be told",
                untold -> untold.leak().label() + " (it takes " + untold.missing() + ")"));
        return lines;
    }

    private static List<String> lines(Leak leak) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                leak.leak().label() + ": " + usd(leak.usdPerMonth()) + " a month, since "
                        + leak.since().toString().substring(0, 10)));
        leak.evidence().forEach(evidence -> lines.add("  " + said(evidence)));
        lines.add("  what would stop it: " + leak.leak().cure());
        return lines;
    }

    private static String said(Evidence evidence) {
        String seen = number(evidence.seen());
        String reference = number(evidence.reference());
        return evidence.what() + ": " + seen
                + (evidence.compares() && !reference.equals(seen) ? ", against " + reference : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 && value != 0 ? "%.3g" : "%,.0f", value);
    }

    private static String usd(Estimate usd) {
        return usd.low() == usd.high()
                ? String.format(Locale.ROOT, "$%,.2f", usd.value())
                : String.format(
                        Locale.ROOT,
                        "$%,.2f (%,.2f to %,.2f at %.0f %%)",
                        usd.value(),
                        usd.low(),
                        usd.high(),
                        100 * usd.confidence());
    }

    private <T extends LeakFinding> List<String> others(Class<T> kind, String head, Function<T, String> said) {
        List<String> found = leaks.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(said)
                .toList();
        List<String> lines = new ArrayList<>();
        if (!found.isEmpty()) {
            lines.addAll(List.of("", head + ":"));
            found.forEach(line -> lines.add("  " + line));
        }
        return lines;
    }
}
