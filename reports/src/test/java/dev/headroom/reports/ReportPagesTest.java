package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.leak.Leaks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each section of a report has a page that says how to read it, and each page a section. */
class ReportPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "report");
    private static final String INDEX = "README";

    /** Titles by id, of reports that have all sections between them. */
    private static Map<String, String> sections() {
        Instant start = Instant.parse("2026-08-01T00:00:00Z");
        Leaks none =
                new Leaks(Plans.MODEL, "us-west-2", "chat", start, start.plus(Duration.ofDays(30)), 20_000, List.of());
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.of(
                        WhatIfReportTest.input().withLeaks(none),
                        GoldenTest.input(),
                        Orders.input(),
                        SinceReportTest.whole(),
                        ReportTest.verified())
                .flatMap(input -> Report.of(input).document().sections().stream())
                .forEach(section -> titles.putIfAbsent(section.id(), section.title()));
        return titles;
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .filter(name -> !name.equals(INDEX))
                    .toList();
        }
    }

    private static String text(String page) throws IOException {
        return Files.readString(PAGES.resolve(page + ".md"));
    }

    @Test
    void everySectionHasItsPageAndEveryPageItsSection() throws IOException {
        Map<String, String> sections = sections();
        assertThat(pages()).containsExactlyInAnyOrderElementsOf(sections.keySet());
        String index = text(INDEX);
        for (Map.Entry<String, String> section : sections.entrySet()) {
            String id = section.getKey();
            assertThat(text(id).lines().findFirst()).as(id).hasValue("# " + section.getValue());
            assertThat(index).contains("[" + section.getValue() + "](" + id + ".md)");
        }
    }

    @Test
    void everyPageSaysTheSameFiveThings() throws IOException {
        for (String page : pages()) {
            assertThat(text(page))
                    .as(page)
                    .containsSubsequence(
                            "**What it says.** ",
                            "**Where its numbers come from.** ",
                            "**The equation.** ",
                            "**What to do with it.** ",
                            "**What it does not say.** ");
        }
    }
}
