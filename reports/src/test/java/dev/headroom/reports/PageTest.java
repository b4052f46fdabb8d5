package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.html.HtmlRenderer;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page of a plan as large as a real one, with everything measured, and of a small one with nothing but itself. */
class PageTest {

    private static final ReviewInput REAL = Chain.reviewed(6e6, 10);
    private static final String PAGE = ReportFormat.HTML.render(Report.of(REAL));
    private static final Pattern DRAWING = Pattern.compile("(?s)<svg.*?</svg>");

    private static SmallPlan hostile() {
        SmallPlan small = new SmallPlan();
        small.model = "a|b.\"model\"";
        small.workload = "<script>alert('x')</script> & *co* | \u0001";
        small.notes = List.of("# not a heading", "[no](link) <img src=x>");
        return small;
    }

    private static List<String> drawings(String page) {
        return DRAWING.matcher(page).results().map(MatchResult::group).toList();
    }

    @Test
    void everyDrawingIsWellFormed() throws IOException, SAXException, ParserConfigurationException {
        List<String> drawings = drawings(PAGE);
        assertThat(drawings)
                .as("demand, cost, and latency and throughput of two endpoints, each twice")
                .hasSize(12);
        for (String drawing : drawings) {
            Element svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing)))
                    .getDocumentElement();
            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(drawing).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void thePageStandsAlone() {
        assertThat(PAGE.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainIgnoringCase("http:", "https:", "<script", "<link", "<img", "@import", "url(", "src=")
                .contains("default-src 'none'");
    }

    @Test
    void everyLinkHasItsSection() {
        List<String> links = Pattern.compile("href=\"#([^\"]*)\"")
                .matcher(PAGE)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .hasSize(15)
                .doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(PAGE).containsOnlyOnce("<section id=\"" + link + "\""));
    }

    @Test
    void idsAreGivenOnce() {
        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(PAGE).results().map(id -> id.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameChainGivesTheSameBytes() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.render(Report.of(Chain.reviewed(6e6, 10)))).isEqualTo(format.render(Report.of(REAL)));
        }
    }

    @Test
    void namesOfPeopleDoNotBecomeMarkup() {
        String page = ReportFormat.HTML.render(hostile().report());
        assertThat(page)
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(")
                .contains("a|b.\"model\"");
        String markdown = ReportFormat.MARKDOWN.render(hostile().report());
        assertThat(markdown)
                .doesNotContain("<script", "<img", "\n# not", "\u0001")
                .contains("# &lt;script&gt;alert('x')&lt;/script&gt; &amp; \\*co\\* \\|")
                .contains("a\\|b.\"model\"")
                .contains("- \\# not a heading")
                .contains("\\[no\\](link)");
    }

    @Test
    void aQuoteDoesNotEndAnAttribute() {
        Table table = Table.of("5\" <b>", List.of(Column.words("")), List.of(Row.of(Cell.text("\"><script>"))));
        Document document =
                new Document("t", "s", List.of(Section.of("recommendation", "R", new Headline("a", "b", "c"), table)));
        assertThat(HtmlRenderer.render(document))
                .contains(
                        "aria-label=\"5&#34; &lt;b>\"", "<caption>5\" &lt;b&gt;</caption>", "\"&gt;&lt;script&gt;</th>")
                .doesNotContain("<script");
    }

    @Test
    void everyRowOfATableHasAsManyCellsAsItsHead() {
        int columns = 0;
        for (String line : ReportFormat.MARKDOWN.render(hostile().report()).split("\n", -1)) {
            int bars = line.replace("\\|", "").replaceAll("[^|]", "").length();
            assertThat(bars).as(line).isIn(0, columns == 0 ? bars : columns);
            columns = line.startsWith("|") ? bars : 0;
        }
    }

    @Test
    void jsonHoldsThePartsOfTheDocument() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportFormat.JSON.render(Report.of(REAL)));
        assertThat(json.path("format").asText()).isEqualTo("headroom-report");
        assertThat(json.path("version").asInt()).isEqualTo(1);
        JsonNode sections = json.path("report").path("sections");
        assertThat(sections).hasSize(15);
        JsonNode headline = sections.path(0).path("blocks").path(0);
        assertThat(headline.path("kind").asText()).isEqualTo("headline");
        assertThat(headline.path("purchase").asText())
                .isEqualTo(Report.of(REAL).document().headline().purchase());
        assertThat(json.findValuesAsText("kind"))
                .contains("headline", "prose", "table", "figure", "line", "band", "level", "mark", "amount", "share");
        assertThat(json.findValues("generatedAt")).isEmpty();
    }

    @Test
    void whatWasNotGivenIsSaidInOneLine() {
        String markdown = ReportFormat.MARKDOWN.render(new SmallPlan().report());
        assertThat(markdown)
                .contains(
                        "## Latency against concurrency\n\nNo capacity curve was given: nothing measured to show.\n\n##")
                .contains(
                        "## Throughput against concurrency\n\nNo capacity curve was given: nothing measured to show.\n\n##")
                .contains("| Latency target | not given with the plan |")
                .contains("## Notes of the history\n\n- hours until");
        assertThat(drawings(ReportFormat.HTML.render(new SmallPlan().report()))).hasSize(4);
    }

    @Test
    void theDemandOfAnotherWorkloadIsRefused() {
        assertThatThrownBy(() -> ReviewInput.of(new SmallPlan().plan(), SmallPlan.ORIGIN)
                        .withDemand(REAL.demand().orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the demand is that of support-chat")
                .hasMessageContaining("the plan is for support chat on test.model-v1:0");
    }

    @Test
    void anOriginNamesItsVersionAndFiles() {
        assertThatThrownBy(() -> new Origin(" ", List.of())).hasMessageContaining("version");
        assertThat(ReportFormat.MARKDOWN.render(new SmallPlan().report())).contains("| plan.json | sha256:3f9a");
        assertThat(new InputFile("plan.json", "sha256:1").name()).isEqualTo("plan.json");
    }
}
