package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What others read, sealed: every number in it was put in by hand. After a wanted change the new text lies in target/golden;
 * read it before it takes the old one's place.
 */
class GoldenTest {

    /** The looks are not sealed. */
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

    static ReviewInput input() {
        PlanDraft draft = new PlanDraft();
        draft.sensitivities = List.of(Plans.LOWER, Plans.HIGHER);
        return ReviewInput.of(draft.plan(), Plans.ORIGIN)
                .withDemand(Curves.demand())
                .withCapacity(Curves.capacity());
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsWrittenAsSealed(ReportFormat format) throws IOException {
        String name = "report." + format.extension();
        String text = STYLE.matcher(format.render(Report.of(input()))).replaceAll("<style></style>");
        Path actual = Path.of("target", "golden", name);
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, text);
        assertThat(text).isEqualTo(sealed(name));
    }

    /** Turkish for its dotless i, Arabic for its digits, German for its commas. */
    @ParameterizedTest
    @EnumSource
    void theMachinesLocaleAndZoneLeaveNoTrace(ReportFormat format) {
        String text = format.render(Report.of(input()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(format.render(Report.of(input()))).isEqualTo(text);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String sealed(String name) throws IOException {
        try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
