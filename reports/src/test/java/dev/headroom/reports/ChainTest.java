package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A report of a plan as large as a real one. It is left in target, for people to look at. */
class ChainTest {

    @Test
    void aWholePlanBecomesAPageOfReasonableSize() throws Exception {
        Report report = Report.of(Chain.reviewed(6_000_000, 10));
        for (ReportFormat format : ReportFormat.values()) {
            for (ReportFile file : format.files(report)) {
                Path path = Path.of("target", "sample", file.name());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, file.bytes());
            }
        }
        String page = ReportFormat.HTML.render(report);
        assertThat(report.document().headline().purchase())
                .matches("Buy \\d+ model units? .*for 6 months.*stays on demand\\.");
        assertThat(page.length()).isLessThan(400_000);
        for (String picture : Pages.pictures(page)) {
            assertThat(Pages.parsed(picture).getTagName()).isEqualTo("svg");
            assertThat(picture).doesNotContain("NaN", "Infinity");
        }
    }
}
