package dev.headroom.reports.calendar;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.Deadline;
import dev.headroom.reports.action.Fingerprint;
import dev.headroom.reports.action.Subject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes dates as an iCalendar object (RFC 5545) of whole days. It has no clock: its stamps are the plan's beginning, and an event is
 * named by its content, so that the same event imported twice is there once.
 */
public final class CalendarRenderer {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();
    private final Subject subject;

    private CalendarRenderer(Subject subject) {
        this.subject = subject;
    }

    public static String render(Actions actions) {
        CalendarRenderer renderer = new CalendarRenderer(actions.subject());
        renderer.line("BEGIN:VCALENDAR");
        renderer.line("VERSION:2.0");
        renderer.line("PRODID:-//Headroom//" + escaped(actions.subject().madeBy()) + "//EN");
        renderer.line("METHOD:PUBLISH");
        renderer.line(
                "X-WR-CALNAME:" + escaped("Capacity of " + actions.subject().workload()));
        actions.deadlines().forEach(deadline -> renderer.event(deadline, actions));
        renderer.line("END:VCALENDAR");
        return renderer.out.toString();
    }

    private void event(Deadline deadline, Actions actions) {
        line("BEGIN:VEVENT");
        line("UID:"
                + Fingerprint.of(
                        subject.workload(),
                        subject.modelId(),
                        subject.region(),
                        deadline.day(),
                        deadline.kind(),
                        deadline.title())
                + "@headroom");
        line("DTSTAMP:" + INSTANT.format(subject.start()));
        line("DTSTART;VALUE=DATE:" + DAY.format(deadline.day()));
        line("SUMMARY:" + escaped(deadline.title()));
        line("DESCRIPTION:"
                + escaped(deadline.detail() + "\n\n" + subject.line() + "\n"
                        + actions.headline().purchase()));
        line("CATEGORIES:" + escaped(deadline.kind().label()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** As a value of type TEXT (RFC 5545, 3.3.11). */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                safe.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                safe.append('\\').appendCodePoint(c);
            } else {
                safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString();
    }

    /** Folded to 75 octets a line without the break, between characters (RFC 5545, 3.1). */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = line.substring(i, line.offsetByCodePoints(i, 1));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        out.append("\r\n");
    }
}
