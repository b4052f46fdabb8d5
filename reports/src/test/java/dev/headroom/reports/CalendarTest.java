package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reports.review.ReviewInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dates as RFC 5545 has them. */
class CalendarTest {

    private static final Pattern UID = Pattern.compile("UID:(.*)");

    private final PlanDraft draft = Orders.draft();

    private String written() {
        return ReportFormat.CALENDAR.render(Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN)));
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndEachEndsWithBoth() {
        draft.workload = "Ärger, größer; über\\alles " + "ß€𝄞".repeat(40);
        assertThat(written()).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(written().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(unfolded(written()))
                .contains("X-WR-CALNAME:Capacity of Ärger\\, größer\\; über\\\\alles " + "ß€𝄞".repeat(40) + "\r\n")
                .contains("\\n\\nÄrger\\, größer");
    }

    @Test
    void anEventIsNamedByItsContentAndStampedByThePlan() {
        List<String> names = Pages.all(UID, unfolded(written()));
        assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(Pages.all(Pattern.compile("DTSTAMP:(.*)"), written())).containsOnly("20260928T000000Z");
        assertThat(Pages.all(UID, unfolded(written()))).isEqualTo(names);
        draft.workload = "another";
        assertThat(Pages.all(UID, unfolded(written()))).doesNotContainAnyElementsOf(names);
    }

    @Test
    void aPlanThatBuysNothingIsToBeMadeAgain() {
        draft.choosingNothing().buying = new PlanDraft().buying;
        assertThat(Pages.all(Pattern.compile("SUMMARY:(.*)"), unfolded(written())))
                .containsExactly("Plan again");
    }
}
