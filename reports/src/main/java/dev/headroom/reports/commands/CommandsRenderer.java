package dev.headroom.reports.commands;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.PlannedHours;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.action.Subject;
import dev.headroom.reports.action.Tags;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes orders as a POSIX shell script of AWS CLI commands. It buys nothing unless it is told to, and then what begins on one day: the day
 * on which it is run, or another that is named. Each order has a token by which AWS takes it once, however often the script is run.
 */
public final class CommandsRenderer {

    private final Script out = new Script();
    private final Actions actions;
    private final Subject subject;

    private CommandsRenderer(Actions actions) {
        this.actions = actions;
        this.subject = actions.subject();
    }

    public static String render(Actions actions) {
        CommandsRenderer renderer = new CommandsRenderer(actions);
        renderer.head();
        if (actions.orders().isEmpty()) {
            renderer.nothing();
        } else {
            renderer.guard();
            renderer.later();
            actions.orders().forEach(renderer::order);
            renderer.tail();
        }
        actions.hours().ifPresent(renderer::hours);
        renderer.deletions();
        return renderer.out.toString();
    }

    private void hours(PlannedHours hours) {
        out.gap();
        out.comment("Not bought here: " + hours.what() + ", from " + hours.from() + " to " + hours.to()
                + ". A scheduler that somebody runs buys and deletes them.");
    }

    private void head() {
        out.line("#!/bin/sh");
        out.comment(subject.line());
        out.comment("");
        out.comment(actions.headline().purchase());
        out.comment(actions.headline().cost());
        actions.notices().forEach(notice -> {
            out.comment("");
            out.comment(notice);
        });
        out.comment("");
        out.comment("Made by " + subject.madeBy() + ".");
        out.line("set -eu");
        out.gap();
    }

    private void nothing() {
        out.say("Nothing is bought by the unit: " + actions.headline().purchase());
        actions.reservation()
                .ifPresent(reservation -> out.say("No command reserves: ask the AWS account team for "
                        + reservation.what() + ", from " + reservation.from() + "."));
    }

    /** Without the flag it tells what it would do, and fails. */
    private void guard() {
        out.line("usage() {");
        out.say("usage: " + (isOpen() ? "MODEL_ID=ID " : "") + "sh report.sh --yes-buy [DAY]");
        if (isOpen()) {
            out.say("ID is one of " + String.join(", ", subject.unitIds()));
        }
        out.say("Buys, for money, what begins on DAY (without it, what begins today, in UTC):");
        actions.orders()
                .forEach(order -> out.say(
                        "  " + order.from() + "  " + order.priced() + (order.isNow() ? "" : "; decide again before")));
        out.line("  exit 2");
        out.line("}");
        out.gap();
        out.line("if [ \"${1-}\" != --yes-buy ]; then");
        out.line("  usage >&2");
        out.line("fi");
        if (isOpen()) {
            out.line("case \"${MODEL_ID-}\" in");
            out.line("  " + subject.unitIds().stream().map(Script::quoted).collect(Collectors.joining(" | ")) + ") ;;");
            out.line("  *) usage >&2 ;;");
            out.line("esac");
        }
        out.line("today=$(date -u +%Y-%m-%d)");
        out.line("day=${2-$today}");
        out.line("bought=no");
        out.line("if [ \"$day\" != \"$today\" ]; then");
        out.line("  printf 'Today is %s, not %s: what is bought begins today.\\n' \"$today\" \"$day\" >&2");
        out.line("fi");
    }

    /** A term runs from the day on which it is bought; no option of {@code date} that counts months is in every system. */
    private void later() {
        if (actions.orders().stream().noneMatch(order -> order.months() > 0)) {
            return;
        }
        out.gap();
        out.comment("The day so many months after another, or the last of its month.");
        out.line("later() {");
        out.line("  month=${1#*-}");
        out.line("  month=${month%-*}");
        out.line("  months=$((${month#0} - 1 + $2))");
        out.line("  year=$((${1%%-*} + months / 12))");
        out.line("  month=$((months % 12 + 1))");
        out.line("  case $month in");
        out.line("    2) last=$((28 + (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)))) ;;");
        out.line("    4 | 6 | 9 | 11) last=30 ;;");
        out.line("    *) last=31 ;;");
        out.line("  esac");
        out.line("  of_month=${1##*-}");
        out.line("  of_month=${of_month#0}");
        out.line("  if [ \"$of_month\" -gt \"$last\" ]; then");
        out.line("    of_month=$last");
        out.line("  fi");
        out.line("  printf '%04d-%02d-%02d' \"$year\" \"$month\" \"$of_month\"");
        out.line("}");
    }

    private void deleteOn(PlannedOrder order) {
        out.line(
                "  delete_on=" + (order.months() == 0 ? order.keptTo() : "$(later \"$today\" " + order.months() + ")"));
    }

    /** Whether the id of the units is still to be chosen. */
    private boolean isOpen() {
        return subject.unitIds().size() > 1;
    }

    private String modelId() {
        return isOpen() ? "\"$MODEL_ID\"" : Script.quoted(subject.unitIds().get(0));
    }

    /** Of another context length it is another order. */
    private String token(PlannedOrder order) {
        return isOpen() ? "\"" + order.requestToken() + "-${MODEL_ID##*:}\"" : order.requestToken();
    }

    private void order(PlannedOrder order) {
        out.gap();
        out.comment(order.priced() + ".");
        out.comment((order.isNow() ? "" : "Planned for " + order.from() + ", to be decided again by then. ")
                + order.deletion());
        out.line("if [ \"$day\" = " + order.from() + " ]; then");
        out.say("Buying " + order.priced());
        deleteOn(order);
        out.line("  aws bedrock create-provisioned-model-throughput \\");
        out.line("    --region " + Script.quoted(subject.region()) + " \\");
        out.line("    --provisioned-model-name " + Script.quoted(order.name()) + " \\");
        out.line("    --model-id " + modelId() + " \\");
        out.line("    --model-units " + order.units() + " \\");
        order.commitmentDuration().ifPresent(term -> out.line("    --commitment-duration " + term + " \\"));
        out.line("    --client-request-token " + token(order) + " \\");
        out.line("    --tags " + tag("headroom-workload", subject.workload()) + " \\");
        out.line("      " + tag("headroom-plan-from", subject.from().toString()) + " \\");
        out.line("      " + Script.quoted("key=headroom-delete-on,value=") + "\"$delete_on\"");
        out.line("  bought=yes");
        out.line("fi");
    }

    /** In the AWS CLI's shorthand, which takes a comma and an equals sign within quotes only. */
    private static String tag(String key, String value) {
        return Script.quoted("key=" + key + ",value=\"" + Tags.value(value) + "\"");
    }

    private void tail() {
        out.gap();
        out.line("if [ \"$bought\" = no ]; then");
        out.line("  printf 'Nothing begins on %s.\\n' \"$day\" >&2");
        out.line("  usage >&2");
        out.line("fi");
    }

    /** A purchase that has to be deleted, from a day on. */
    private record Deletion(LocalDate day, String name, String what) {}

    /** As comments, in order of days: this script never deletes. */
    private void deletions() {
        List<Deletion> deletions = Stream.concat(
                        actions.orders().stream()
                                .map(order -> new Deletion(order.keptTo(), order.name(), order.what())),
                        actions.owned().stream()
                                .map(owned ->
                                        new Deletion(owned.end(), owned.name(), "owned already, " + owned.what())))
                .sorted(Comparator.comparing(Deletion::day))
                .toList();
        if (deletions.isEmpty()) {
            return;
        }
        out.gap();
        out.comment(
                "What is bought is billed until somebody deletes it. What is on a term cannot be deleted before its end.");
        deletions.forEach(this::delete);
    }

    private void delete(Deletion deletion) {
        out.comment("");
        out.comment(deletion.day() + ": " + deletion.what());
        out.line("#   aws bedrock delete-provisioned-model-throughput --region " + Script.quoted(subject.region())
                + " --provisioned-model-id " + Script.quoted(deletion.name()));
    }
}
