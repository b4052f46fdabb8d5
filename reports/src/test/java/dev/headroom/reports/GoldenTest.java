package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one small plan looks like, to the byte, on a machine whose numbers have commas where ours have points. */
class GoldenTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void germanNumbers() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource
    void theSamePlanIsTheSameFile(ReportFormat format) throws IOException {
        String text = format.render(new SmallPlan().report());
        assertThat(text).isEqualTo(golden("report." + format.extension()));
        assertThat(format.render(new SmallPlan().report())).isEqualTo(text);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
