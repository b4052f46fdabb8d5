package dev.headroom.reports.terraform;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.OwnedPurchase;
import dev.headroom.reports.action.PlannedHours;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.action.PlannedReservation;
import dev.headroom.reports.action.Subject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes orders as resources of the Terraform provider for AWS, laid out as {@code terraform fmt} does. What begins later is made only
 * where a variable says so, what is bound cannot be destroyed, and what is by the hour and not kept throughout is not there: a state has
 * no calendar.
 */
public final class TerraformRenderer {

    private static final String RESOURCE = "aws_bedrock_provisioned_model_throughput";

    private final Hcl out = new Hcl();
    private final Actions actions;
    private final Subject subject;

    private TerraformRenderer(Actions actions) {
        this.actions = actions;
        this.subject = actions.subject();
    }

    public static String render(Actions actions) {
        TerraformRenderer renderer = new TerraformRenderer(actions);
        renderer.head();
        actions.orders().forEach(renderer::order);
        actions.hours().ifPresent(renderer::hours);
        actions.reservation().ifPresent(renderer::reservation);
        List<OwnedPurchase> owned = actions.owned();
        for (int i = 0; i < owned.size(); i++) {
            renderer.owned(owned.get(i), i + 1);
        }
        return renderer.out.toString();
    }

    private void head() {
        out.comment(subject.line());
        out.comment("");
        out.comment(actions.headline().purchase());
        out.comment(actions.headline().cost());
        actions.notices().forEach(notice -> {
            out.comment("");
            out.comment(notice);
        });
        out.comment("");
        out.comment("Made by " + subject.madeBy() + ". "
                + (actions.orders().isEmpty()
                        ? "Nothing is bought by the unit, so there is no resource here."
                        : "To apply it is to buy: what is on a term cannot be deleted before its end."));
        if (actions.orders().stream().noneMatch(TerraformRenderer::isState)) {
            return;
        }
        out.gap();
        out.open("terraform");
        out.attributes(Hcl.text("required_version", ">= 1.5.0"));
        out.gap();
        out.open("required_providers");
        out.open("aws =");
        out.attributes(Hcl.text("source", "hashicorp/aws"), Hcl.text("version", ">= 6.0.0"));
        out.close();
        out.close();
        out.close();
        if (subject.unitIds().size() > 1) {
            choice();
        }
        actions.orders().stream()
                .mapToInt(PlannedOrder::months)
                .filter(months -> months > 0)
                .distinct()
                .sorted()
                .forEach(this::later);
    }

    /** Which context length: without a default, so that nothing is made until somebody says. */
    private void choice() {
        String ids = subject.unitIds().stream().map(Hcl::quoted).collect(Collectors.joining(", "));
        out.gap();
        out.open("variable \"model_id\"");
        out.attributes(
                new Hcl.Attribute("type", "string"),
                Hcl.text(
                        "description",
                        "Under which id units are bought: one of " + String.join(", ", subject.unitIds()) + "."));
        out.gap();
        out.open("validation");
        out.attributes(
                new Hcl.Attribute("condition", "contains([" + ids + "], var.model_id)"),
                Hcl.text("error_message", "Must be one of " + String.join(", ", subject.unitIds()) + "."));
        out.close();
        out.close();
    }

    /** A term runs from the day on which it is bought, which is that of the plan that makes it; no function counts months. */
    private void later(int months) {
        String of = "_" + months;
        out.gap();
        out.comment("The day " + months + (months == 1 ? " month" : " months")
                + " after that of terraform plan, or the last of its month.");
        out.open("locals");
        out.attributes(
                new Hcl.Attribute("months" + of, part("M") + " - 1 + " + months),
                new Hcl.Attribute("year" + of, part("YYYY") + " + floor(local.months" + of + " / 12)"),
                new Hcl.Attribute("month" + of, "local.months" + of + " % 12 + 1"),
                new Hcl.Attribute(
                        "leap" + of,
                        "local.year$ % 4 == 0 && (local.year$ % 100 != 0 || local.year$ % 400 == 0)".replace("$", of)),
                new Hcl.Attribute(
                        "last" + of,
                        "local.month$ == 2 ? (local.leap$ ? 29 : 28) : contains([4, 6, 9, 11], local.month$) ? 30 : 31"
                                .replace("$", of)),
                new Hcl.Attribute("day" + of, "min(" + part("D") + ", local.last" + of + ")"),
                new Hcl.Attribute(
                        "delete_on" + of,
                        "format(\"%04d-%02d-%02d\", local.year$, local.month$, local.day$)".replace("$", of)));
        out.close();
    }

    private static String part(String of) {
        return "tonumber(formatdate(" + Hcl.quoted(of) + ", plantimestamp()))";
    }

    /** What is by the hour and begins or ends within the plan is a schedule. */
    private static boolean isState(PlannedOrder order) {
        return order.commitmentDuration().isPresent() || order.isThroughout();
    }

    private boolean waits(PlannedOrder order) {
        return !order.isNow() || subject.isPast();
    }

    private void order(PlannedOrder order) {
        out.gap();
        out.comment(order.priced() + ".");
        if (!isState(order)) {
            out.comment("Held from " + order.from() + " to " + order.keptTo()
                    + " and deleted then: a schedule, which is not for Terraform. The commands are in report.sh"
                    + " (--format commands).");
            return;
        }
        String variable = "buy_" + label(order.name());
        if (waits(order)) {
            out.comment((order.isNow()
                            ? "It was to begin on " + order.from() + ", which was past when the plan was made."
                            : "It begins on " + order.from() + " and is decided again by then.")
                    + " Until the variable says so, nothing is bought.");
            out.open("variable " + Hcl.quoted(variable));
            out.attributes(
                    new Hcl.Attribute("type", "bool"),
                    new Hcl.Attribute("default", "false"),
                    Hcl.text("description", "Buy " + order.what() + ". Not before " + order.from() + "."));
            out.close();
            out.gap();
        }
        out.comment(order.deletion() + " It is billed until somebody does.");
        resource(order, variable);
    }

    private void resource(PlannedOrder order, String variable) {
        out.open("resource " + Hcl.quoted(RESOURCE) + " " + Hcl.quoted(label(order.name())));
        if (waits(order)) {
            out.attributes(new Hcl.Attribute("count", "var." + variable + " ? 1 : 0"));
            out.gap();
        }
        Hcl.Attribute units = new Hcl.Attribute("model_units", Integer.toString(order.units()));
        Hcl.Attribute region = Hcl.text("region", subject.region());
        Hcl.Attribute name = Hcl.text("provisioned_model_name", order.name());
        Hcl.Attribute model = new Hcl.Attribute("model_arn", modelArn());
        order.commitmentDuration()
                .ifPresentOrElse(
                        term -> out.attributes(region, name, model, units, Hcl.text("commitment_duration", term)),
                        () -> out.attributes(region, name, model, units));
        out.gap();
        out.open("tags =");
        out.attributes(
                Hcl.tag("headroom-workload", subject.workload()),
                Hcl.tag("headroom-plan-from", subject.from().toString()),
                order.months() == 0
                        ? Hcl.tag("headroom-delete-on", order.keptTo().toString())
                        : new Hcl.Attribute(Hcl.quoted("headroom-delete-on"), "local.delete_on_" + order.months()));
        out.close();
        if (order.commitmentDuration().isPresent()) {
            out.gap();
            out.open("lifecycle");
            out.attributes(
                    new Hcl.Attribute("prevent_destroy", "true"),
                    new Hcl.Attribute("ignore_changes", "[tags[\"headroom-delete-on\"]]"));
            out.close();
        }
        out.close();
    }

    private void hours(PlannedHours hours) {
        out.gap();
        out.comment("Not here: " + hours.what() + ", from " + hours.from() + " to " + hours.to()
                + ". A state has no calendar: a scheduler buys and deletes them.");
    }

    private void reservation(PlannedReservation reservation) {
        out.gap();
        out.comment("Not here: " + reservation.what() + ", from " + reservation.from()
                + ". No call reserves, so no resource does: the AWS account team makes it, and deletes it on "
                + reservation.keptTo() + ".");
    }

    /** As a comment: a block without the resource that it leads to would stop everything else. */
    private void owned(OwnedPurchase owned, int number) {
        out.gap();
        out.comment("Owned already: " + owned.name() + ", " + owned.what() + ", to " + owned.end()
                + ". It is billed on after that day until somebody deletes it.");
        out.comment("To bring it under Terraform, "
                + (owned.isArn()
                        ? ""
                        : "look up its ARN (aws bedrock list-provisioned-model-throughputs), put it in the place of ARN below, ")
                + "take the # away and run: terraform plan -generate-config-out=owned.tf");
        out.line("# import {");
        out.line("#   to = " + RESOURCE + ".owned_" + number);
        out.line("#   id = " + Hcl.quoted(owned.isArn() ? owned.name() : "ARN"));
        out.line("# }");
    }

    /** As Terraform has it, in quotes. */
    private String modelArn() {
        String id = subject.unitIds().get(0);
        if (id.startsWith("arn:")) {
            return Hcl.quoted(id);
        }
        String models = "arn:" + partition(subject.region()) + ":bedrock:" + subject.region() + "::foundation-model/";
        return subject.unitIds().size() > 1 ? "\"" + models + "${var.model_id}\"" : Hcl.quoted(models + id);
    }

    private static String partition(String region) {
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        return region.startsWith("cn-") ? "aws-cn" : "aws";
    }

    /** A name as an identifier of Terraform, which begins with a letter. */
    private static String label(String name) {
        String label = name.replace('-', '_');
        return Character.isDigit(label.charAt(0)) ? "_" + label : label;
    }
}
