package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Stated;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What others read, sealed: every number in it was put in by hand. After a wanted change the new text lies in target/golden;
 * read it before it takes the old one's place.
 */
class GoldenTest {

    /** The looks and the scripts are not sealed, nor their hashes. */
    private static final Pattern INLINED = Pattern.compile("(?<=<(style|script)>).*?(?=</\\1>)", Pattern.DOTALL);

    private static final Pattern HASH = Pattern.compile("(?<='sha256-)[^']*(?=')");

    static ReviewInput input() {
        PlanDraft draft = new PlanDraft();
        // 2 units for 4,344 hours at $13.80; what was bought costs what its parts do.
        draft.chosen = Plans.units(2, CommitmentTerm.SIX_MONTHS, 119_894.40, 20_105.60, 0.9);
        draft.sensitivities = List.of(Plans.LOWER, Plans.HIGHER);
        draft.assumptions = Assumptions.NONE
                .with(
                        Assumption.QUOTA,
                        new Stated(Optional.of("platform team"), Optional.of(LocalDate.of(2026, 8, 14))))
                .with(Assumption.TARGETS, new Stated(Optional.of("product owner"), Optional.empty()));
        return ReviewInput.of(draft.plan(), Plans.ORIGIN)
                .withDemand(Curves.demand())
                .withCapacity(Curves.capacity());
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsWrittenAsSealed(ReportFormat format) throws IOException {
        seal("report", format, Report.of(input()));
    }

    /** Orders of every kind, something owned, a model that ends and a quota that is missing. */
    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "TERRAFORM", "COMMANDS", "CALENDAR", "REQUEST"})
    void ordersOverTimeAreWrittenAsSealed(ReportFormat format) throws IOException {
        seal("orders", format, Report.of(Orders.input()));
    }

    static void seal(String what, ReportFormat format, Report report) throws IOException {
        String name = what
                + format.place().substring("report".length())
                + switch (format) {
                    case CSV -> ".txt";
                    case XLSX -> ".sheet1.xml";
                    default -> "";
                };
        String text = unsealed(Contents.sealed(format, report));
        Path actual = Path.of("target", "golden", name);
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, text);
        assertThat(text).isEqualTo(sealed(name));
    }

    private static String unsealed(String text) {
        return HASH.matcher(INLINED.matcher(text).replaceAll("")).replaceAll("");
    }

    /** Turkish for its dotless i, Arabic for its digits, German for its commas. */
    @ParameterizedTest
    @EnumSource
    void theMachinesLocaleAndZoneLeaveNoTrace(ReportFormat format) {
        List<String> written = Contents.of(format, Report.of(Orders.input()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(
                        TimeZone.getTimeZone("de-DE".equals(tag) ? "Pacific/Auckland" : "America/Los_Angeles"));
                assertThat(Contents.of(format, Report.of(Orders.input()))).isEqualTo(written);
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
