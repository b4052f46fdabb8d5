package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names and notes are other people's text. */
class EscapingTest {

    private static final String EVIL = "<script>alert(1)</script> | \"a\" & 'b' `c` *d* _e_ [f](g)";

    private final PlanDraft draft = new PlanDraft();
    private Origin origin = Plans.ORIGIN;

    @BeforeEach
    void everyNameIsEvil() {
        draft.workload = EVIL;
        draft.notes = List.of(EVIL, "# not a heading", "1. not a list");
        draft.excluded = List.of(new Excluded(EVIL, EVIL));
        origin = new Origin("0.1.0", List.of(new InputFile(EVIL, "sha256:00")));
    }

    private String rendered(ReportFormat format) {
        return format.render(Report.of(ReviewInput.of(draft.plan(), origin)));
    }

    @Test
    void aPageShowsItAsText() throws Exception {
        String page = rendered(ReportFormat.HTML);
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt; | ");
        for (String picture : Pages.pictures(page)) {
            Pages.parsed(picture);
        }
    }

    @Test
    void markdownShowsItAsTextAndKeepsItsTables() {
        String text = rendered(ReportFormat.MARKDOWN);
        assertThat(text)
                .doesNotContain("<script")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; \\| \"a\" &amp; 'b' \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g)")
                .contains("- \\# not a heading")
                .contains("- 1\\. not a list");
        assertThat(text.lines().filter(line -> line.startsWith("| &lt;script")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isEqualTo(3));
    }

    @Test
    void jsonKeepsItWhole() {
        assertThat(rendered(ReportFormat.JSON)).contains("\"title\" : \"" + EVIL.replace("\"", "\\\"") + "\"");
    }
}
