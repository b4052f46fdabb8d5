package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.headroom.planner.leak.Evidence;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakKind;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.html.HtmlRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in a real browser: what it says and asks for, who can read it, and whether it fits a screen, a telephone and paper. */
@Tag("once")
class BrowserTest {

    private static final Path FOLDER = Path.of("target", "screenshots");
    /** A4 less the margins that the page asks for, in CSS pixels of 1/96 inch. */
    private static final int PAPER_WIDTH = (int) ((210 - 30) / 25.4 * 96);

    private static final int PAPER_HEIGHT = (int) ((297 - 34) / 25.4 * 96);

    /** The shadow at the edge of a table that goes on. */
    private static final String EDGE = "getComputedStyle(document.querySelector('.scroll')).backgroundImage";

    private static Chromium chromium;
    private static Path report;
    private static Path small;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "NOT RUN: no Chromium on the PATH, so no browser has seen the HTML report");
        Files.createDirectories(FOLDER);
        report = written(
                "report.html",
                ReportFormat.HTML.render(Report.of(GoldenTest.input().withLeaks(leaks()))));
        small = written("small.html", HtmlRenderer.render(costs()));
        chromium = new Chromium(program.get());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Path written(String name, String page) throws IOException {
        return Files.writeString(FOLDER.resolve(name), page).toAbsolutePath();
    }

    /** The widest table of words that a report has. */
    private static Leaks leaks() {
        Instant day = Instant.parse("2026-08-03T07:00:00Z");
        Leak inflation = new Leak(
                LeakKind.PROMPT_INFLATION,
                day,
                new Estimate(1_000, 900, 1_100, 0.9),
                List.of(new Evidence("prompt tokens per request", 1_050, 1_155)));
        Leak batch = new Leak(
                LeakKind.NOT_BATCHED,
                day,
                new Estimate(3_000, 3_000, 3_000, 0.9),
                List.of(new Evidence("share of tokens that may wait", 0, 0.3)));
        List<LeakFinding> found = List.of(inflation, batch, new LeakFinding.Untold(LeakKind.NO_CACHING, "prompts"));
        return new Leaks(Plans.MODEL, "us-west-2", "chat", day, day.plus(Duration.ofDays(30)), 20_000, found);
    }

    /** As text, $10,000 would come before $9.50. */
    private static Document costs() {
        Table table = Table.of(
                "Costs",
                List.of(Column.words("what"), Column.figures("cost")),
                List.of(
                        Row.of(Cell.text("second"), Cell.of(Money.ofUsd(70))),
                        Row.of(Cell.text("unknown"), new Cell.Absent()),
                        Row.of(Cell.text("third"), Cell.of(Money.ofUsd(10_000))),
                        Row.of(Cell.text("first"), Cell.of(Money.ofUsd(9.5)))));
        return new Document("t", "s", List.of(Section.of("a", "A", new Headline("a", "b", "c"), table)));
    }

    private static NewContextOptions desk() {
        return new NewContextOptions().setColorScheme(ColorScheme.LIGHT).setViewportSize(1280, 900);
    }

    private static NewContextOptions telephone() {
        return new NewContextOptions().setViewportSize(390, 844).setIsMobile(true);
    }

    private static List<String> order(OpenPage open) {
        return open.texts("[...document.querySelectorAll('tbody th')].map(cell => cell.textContent)");
    }

    private static List<String> sorts(OpenPage open) {
        return open.texts("[...document.querySelectorAll('thead th')].map(head => head.getAttribute('aria-sort'))");
    }

    @Test
    void itSaysNothingAsksForNothingAndShutsNobodyOut() {
        try (OpenPage open = chromium.open(report, desk())) {
            open.picture("light.png");
            open.page().locator("table.sortable button").first().click();
            assertThat(open.messages()).isEmpty();
            assertThat(open.requests()).containsExactly(report.toUri().toString());
            assertThat(open.barriers()).isEmpty();
            open.value("document.documentElement.removeAttribute('lang')");
            assertThat(open.barriers("html-has-lang"))
                    .as("a judge that does find fault")
                    .hasSize(1);
        }
    }

    /** Only the colours differ. */
    @Test
    void itCanBeReadInTheDark() {
        try (OpenPage open = chromium.open(report, desk().setColorScheme(ColorScheme.DARK))) {
            open.picture("dark.png");
            assertThat(open.value("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(20, 24, 29)");
            assertThat(open.messages()).isEmpty();
            assertThat(open.barriers("color-contrast", "link-in-text-block")).isEmpty();
        }
    }

    @Test
    void aClickSortsByTheValueAndTheThirdPutsAllBack() {
        try (OpenPage open = chromium.open(small, desk())) {
            List<String> before = order(open);
            assertThat(before).containsExactly("second", "unknown", "third", "first");
            open.page()
                    .getByText("cost", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(order(open)).containsExactly("first", "second", "third", "unknown");
            assertThat(sorts(open)).containsExactly("none", "ascending");
            open.page().locator("thead button").last().click();
            assertThat(order(open)).containsExactly("third", "second", "first", "unknown");
            open.page().locator("thead button").last().click();
            assertThat(order(open)).isEqualTo(before);
            assertThat(sorts(open)).containsOnly("none");
        }
    }

    @Test
    void theKeyboardAloneReachesTheContentAndSorts() {
        try (OpenPage open = chromium.open(small, desk())) {
            open.page().keyboard().press("Tab");
            assertThat(open.value("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#content");
            open.page().keyboard().press("Enter");
            for (int i = 0; i < 9 && !"BUTTON".equals(open.value("document.activeElement.tagName")); i++) {
                open.page().keyboard().press("Tab");
            }
            open.page().keyboard().press("Enter");
            assertThat(order(open)).containsExactly("first", "second", "third", "unknown");
            assertThat(open.value("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            open.page().keyboard().press("Space");
            assertThat(sorts(open)).containsExactly("descending", "none");
        }
    }

    @Test
    void withoutScriptTheTablesAreWholeAndNothingCanBePressed() {
        try (OpenPage open = chromium.open(small, desk().setJavaScriptEnabled(false))) {
            assertThat(open.page().locator("tbody tr").count()).isEqualTo(4);
            assertThat(open.page().locator("button").count()).isZero();
        }
    }

    /** The negative of all of the above: the policy does bite. */
    @Test
    void aScriptThatWasChangedAfterwardsDoesNotRun() throws IOException {
        Path changed = written("changed.html", Files.readString(small).replace("'use strict';", "'use strict' ;"));
        try (OpenPage open = chromium.open(changed, desk())) {
            assertThat(open.page().locator("button").count()).isZero();
            assertThat(open.messages()).isNotEmpty().allMatch(message -> message.contains("Content Security Policy"));
        }
    }

    /** By the keyboard alone: the price goes down by a step, the costs with it, and everything back at the button. */
    @Test
    void aSliderPlansAgainOnTheGridAndSaysWhereItOnlyInterpolates() throws IOException {
        Path grid = written("whatif.html", ReportFormat.HTML.render(Report.of(WhatIfReportTest.input())));
        try (OpenPage open = chromium.open(grid, desk())) {
            String planned = text(open, ".explorer dd");
            assertThat(text(open, ".explorer .source")).isEqualTo("A planned point.");
            open.page().locator(".explorer input").last().focus();
            open.page().keyboard().press("ArrowLeft");
            assertThat(text(open, ".explorer dd")).isNotEqualTo(planned).startsWith("about $");
            assertThat(text(open, ".explorer .source")).startsWith("Between planned points");
            assertThat(text(open, ".explorer code")).endsWith(" --price-factor 0.95");
            assertThat(open.barriers()).isEmpty();
            open.page().locator(".explorer button").press("Enter");
            assertThat(text(open, ".explorer dd")).isEqualTo(planned);
            open.page().locator(".explorer select").first().selectOption("1");
            assertThat(text(open, ".explorer strong")).isEqualTo("on demand only");
            assertThat(text(open, ".explorer .source")).isEqualTo("A planned point.");
            open.page().locator(".explorer select").last().selectOption("1");
            assertThat(text(open, ".explorer code"))
                    .endsWith(" --risk-aversion 0.5 --longest-term NO_COMMITMENT")
                    .doesNotContain("--risk-aversion 0.0");
            assertThat(open.messages()).isEmpty();
            open.picture("whatif.png");
        }
    }

    private static String text(OpenPage open, String selector) {
        return open.page().locator(selector).first().textContent();
    }

    @Test
    void aTelephoneScrollsTablesAndNeverThePage() {
        try (OpenPage open = chromium.open(report, telephone())) {
            open.picture("phone.png");
            assertThat(open.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            assertThat(open.number(
                            "Math.max(...[...document.querySelectorAll('.scroll')].map(box => box.scrollWidth))"))
                    .isGreaterThan(390);
            assertThat(open.number("Math.max(...[...document.querySelectorAll('.chart.narrow text')]"
                            + ".map(text => text.getBoundingClientRect().right))"))
                    .isLessThanOrEqualTo(390);
            assertThat(open.value(EDGE)).asString().contains("linear-gradient");
        }
    }

    @Test
    void paperHasEveryChartWholeAndNothingToPress() throws IOException {
        try (OpenPage open =
                chromium.open(report, new NewContextOptions().setViewportSize(PAPER_WIDTH, PAPER_HEIGHT))) {
            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            open.picture("print.png");
            assertThat(open.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PAPER_WIDTH);
            String boxes = "[...document.querySelectorAll('figure, .chart text, .chart path')]"
                    + ".map(part => part.getBoundingClientRect())";
            assertThat(open.number("Math.max(..." + boxes + ".map(box => box.right))"))
                    .isBetween(PAPER_WIDTH / 2.0, (double) PAPER_WIDTH);
            assertThat(open.number("Math.max(...[...document.querySelectorAll('figure')].map(f => f.offsetHeight))"))
                    .isBetween(100.0, (double) PAPER_HEIGHT);
            assertThat(open.texts("[...document.querySelectorAll('figure, tr')]"
                            + ".map(part => getComputedStyle(part).breakInside)"))
                    .containsOnly("avoid");
            assertThat(open.value("getComputedStyle(document.querySelector('thead button'), '::after').content"))
                    .isEqualTo("none");
            assertThat(open.value(EDGE)).isEqualTo("none");
            open.page()
                    .pdf(new Page.PdfOptions()
                            .setFormat("A4")
                            .setPreferCSSPageSize(true)
                            .setPath(FOLDER.resolve("report.pdf")));
        }
        assertThat(Files.size(FOLDER.resolve("report.pdf"))).isGreaterThan(10_000);
    }
}
