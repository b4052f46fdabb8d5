package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import dev.headroom.reports.review.reason.WhyNothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to write to AWS where a quota is missing for what a plan recommends, filled in with the plan's own figures. */
public final class QuotaRequest {

    private static final String WHERE =
            "To ask for in the Service Quotas console (service Amazon Bedrock), or of AWS Support where"
                    + " the quota cannot be adjusted there; either can take several days:";

    private final Facts facts;
    private final Plan plan;

    private QuotaRequest(Facts facts) {
        this.facts = facts;
        this.plan = facts.plan();
    }

    /** The text, a line each; empty where no quota is missing. */
    public static List<String> lines(Facts facts) {
        List<String> asked = new QuotaRequest(facts).asked();
        if (asked.isEmpty()) {
            return asked;
        }
        List<String> lines = new ArrayList<>(List.of(WHERE));
        asked.forEach(line -> lines.add("  " + line));
        return List.copyOf(lines);
    }

    /** Only where a quota is missing. */
    public static Optional<Section> of(Facts facts) {
        List<String> asked = new QuotaRequest(facts).asked();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of("quota-request", "Quota to ask for", new Prose(WHERE), new Notes(asked)));
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        units().ifPresent(asked::add);
        if (!facts.chosen().meetsTarget()) {
            asked.add((instead() ? "Or, to keep the target without buying: " : "") + onDemand());
            requests().ifPresent(asked::add);
        }
        if (!asked.isEmpty()) {
            asked.add("Workload: " + plan.workload() + ", " + plan.modelId() + " in " + facts.region() + ", "
                    + facts.firstDay() + " to " + facts.lastDay() + ".");
            asked.add(steady());
            peak().ifPresent(asked::add);
            facts.demand()
                    .ifPresent(curve -> asked.add("Mean request: " + Numbers.rounded(curve.meanInputPerRequest())
                            + " input and " + Numbers.rounded(curve.meanOutputPerRequest()) + " output tokens."));
        }
        return List.copyOf(asked);
    }

    private Optional<BindingRule> binding() {
        return plan.binding().stream()
                .filter(rule -> rule.kind() == BindingRule.Kind.UNIT_QUOTA)
                .findFirst();
    }

    /** Whether more units would keep the target too. */
    private boolean instead() {
        return binding().filter(BindingRule::meetsTarget).isPresent();
    }

    private Optional<String> units() {
        int held = plan.buying().unitQuota().orElse(Integer.MAX_VALUE);
        Optional<BindingRule> binding = binding();
        if (binding.isPresent()) {
            Purchase best = binding.get().best();
            int owned = plan.buying().owned().stream()
                    .filter(purchase -> purchase.end().isAfter(plan.start()))
                    .mapToInt(purchase -> purchase.units().count())
                    .sum();
            int needed = best.units().count() + owned;
            return Optional.of("Model units of " + facts.unitModel().inWords() + " in " + facts.region() + ": from "
                    + held + " to "
                    + needed + (owned > 0 ? ", " + Words.units(owned) + " owned already among them" : "")
                    + ", to buy " + best + " (" + unitQuotaName(best.monthsBound() == 0) + ").");
        }
        boolean unmeasured = held == 0 && !facts.buys() && WhyNothing.of(facts) == WhyNothing.CAPACITY_UNKNOWN;
        return unmeasured
                ? Optional.of(
                        "Model units of " + facts.unitModel().inWords() + " in " + facts.region() + ": from 0 to 1 "
                                + Words.on(CommitmentTerm.NO_COMMITMENT)
                                + ", to measure for an hour what it carries (" + unitQuotaName(true) + ").")
                : Optional.empty();
    }

    private String unitQuotaName(boolean byTheHour) {
        return byTheHour
                ? "\"Model units no-commitment Provisioned Throughputs across base models\""
                : "\"Model units per provisioned model for " + facts.unitModel().inWords() + "\"";
    }

    private String onDemand() {
        double present = plan.rules().quota().tokensPerMinute();
        double burndown = plan.rules().quota().outputBurndown();
        double peak = plan.outlook().stream()
                .mapToDouble(day -> day.inputP99() + burndown * day.outputP99())
                .max()
                .orElse(0);
        String counted = burndown == 1 ? "" : ", an output token counted " + Numbers.compact(burndown) + " times";
        String more = peak > present
                ? "to at least " + Numbers.rounded(peak) + ", the p99 minute of the busiest day" + counted
                : "to more; p99 minutes lie within it" + counted
                        + ", what is above them does not: plan again with a higher tokensPerMinute to see which suffices";
        return "Tokens per minute on demand of " + plan.modelId() + " in " + facts.region() + ": from "
                + Numbers.rounded(present) + " " + more + (facts.buys() ? ", before what the units carry" : "") + " ("
                + onDemandQuotaName("tokens") + ").";
    }

    /** What to ask of a quota of requests, where the plan knows one and the busiest day is over it. */
    private Optional<String> requests() {
        double present = plan.rules().quota().requestsPerMinute().orElse(Double.POSITIVE_INFINITY);
        double input =
                plan.outlook().stream().mapToDouble(DayBand::inputP99).max().orElse(0);
        return facts.demand()
                .map(curve -> input / curve.meanInputPerRequest())
                .filter(peak -> peak > present)
                .map(peak -> "And requests per minute on demand: from " + Numbers.rounded(present) + " to at least "
                        + Numbers.rounded(peak) + ", the p99 minute of the busiest day in requests of the mean size"
                        + (facts.buys() ? ", before what the units carry" : "") + " (" + onDemandQuotaName("requests")
                        + ").");
    }

    private String onDemandQuotaName(String what) {
        boolean profile = plan.modelId().matches("(us|eu|apac|jp|au|ca|us-gov|global)\\..*");
        return "\"" + (profile ? "Cross-Region" : "On-demand") + " InvokeModel " + what + " per minute for "
                + plan.modelId() + "\"";
    }

    private String steady() {
        double input =
                median(plan.outlook().stream().mapToDouble(DayBand::inputP50).toArray());
        double output =
                median(plan.outlook().stream().mapToDouble(DayBand::outputP50).toArray());
        return "Steady, the p50 minute of the median day: " + demand(input, output) + ".";
    }

    private Optional<String> peak() {
        return facts.busiestDay()
                .map(day -> "Peak, the p99 minute of the busiest day (" + day.date() + "): "
                        + demand(day.inputP99(), day.outputP99()) + ".");
    }

    private String demand(double input, double output) {
        String requests = facts.demand()
                .map(curve -> ", and " + Numbers.rounded(input / curve.meanInputPerRequest()) + " requests per minute")
                .orElse("");
        return Numbers.rounded(input) + " input and " + Numbers.rounded(output) + " output tokens per minute"
                + requests;
    }

    private static double median(double[] values) {
        return values.length == 0 ? 0 : Sample.of(values).quantile(0.5);
    }
}
