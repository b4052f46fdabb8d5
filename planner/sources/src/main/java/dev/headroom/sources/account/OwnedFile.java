package dev.headroom.sources.account;

import dev.headroom.sources.SafeFile;
import dev.headroom.sources.cloudwatch.UnitUse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Owned units as {@code headroom plan --owned} reads them: the list {@code owned} of a workload's section {@code purchasing}, with
 * what else is known of each purchase in comments.
 */
public final class OwnedFile {

    private OwnedFile() {}

    /**
     * A purchase with what a plan must know of it.
     *
     * @param bought the purchase
     * @param usdPerHour what one of its units costs by the hour
     * @param priceFrom who says so
     * @param use how much it was used; absent where CloudWatch counted nothing under its ARN
     */
    public record Owned(BoughtUnits bought, BigDecimal usdPerHour, String priceFrom, Optional<UnitUse> use) {}

    /**
     * Where and when purchases were read.
     *
     * @param modelId of which model
     * @param region in which Region
     * @param at when
     */
    public record Head(String modelId, String region, Instant at) {}

    /** Writes the file whole or not at all; {@code others} are said in comments. */
    public static void write(Path file, Head head, List<Owned> owned, List<BoughtUnits> others) {
        List<String> lines = new ArrayList<>();
        lines.add("# Model units of " + head.modelId() + " in " + head.region() + ", read from the account at "
                + head.at() + ".");
        lines.add("# For headroom plan --owned FILE; the list may also stand in a workload, under purchasing.");
        others.forEach(each -> lines.add(
                "# Not among them: " + oneLine(each.name() + ", " + each.units() + " model units, " + each.whyNot())));
        lines.add(owned.isEmpty() ? "owned: []" : "owned:");
        owned.forEach(each -> add(lines, each));
        SafeFile.write(file, out -> {
            for (String line : lines) {
                out.append(line).append('\n');
            }
        });
    }

    private static void add(List<String> lines, Owned owned) {
        BoughtUnits bought = owned.bought();
        lines.add("  # " + bought.bound().term().label() + " from "
                + bought.bound().created() + ", " + bought.state());
        lines.add("  # " + use(owned.use()));
        lines.add("  - name: \"" + bought.name() + "\"");
        lines.add("    modelUnits: " + bought.units());
        lines.add("    # " + oneLine(owned.priceFrom()));
        lines.add("    usdPerHour: " + owned.usdPerHour().toPlainString());
        lines.add("    ends: " + bought.bound().ends().map(Instant::toString).orElseThrow());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What was counted, as people say it. */
    public static String use(Optional<UnitUse> counted) {
        return counted.map(use -> String.format(
                        Locale.ROOT,
                        "in 14 days %,d requests and %,d throttles; %,.0f tokens a minute in the mean, %,.0f in the busiest"
                                + " hour, none in %d of %d hours",
                        use.requests(),
                        use.throttles(),
                        use.meanTokensPerMinute(),
                        use.busiestTokensPerMinute(),
                        use.hours() - use.busyHours(),
                        use.hours()))
                .orElse("in 14 days CloudWatch counted nothing under its ARN");
    }
}
