package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The page as a browser and a screen reader take it. */
class PageTest {

    private static final String PAGE = ReportFormat.HTML.render(Report.of(GoldenTest.input()));
    private static final int SECTIONS =
            Report.of(GoldenTest.input()).document().sections().size();

    @Test
    void itLoadsNothingFromAnywhere() {
        assertThat(PAGE)
                .doesNotContainPattern("https?:")
                .doesNotContain("<script ", "<link", "<img", "<iframe", "@import", "url(")
                .doesNotContain("unsafe-", " style=\"", " onclick");
        assertThat(Pages.all(Pattern.compile("(?:src|href)=\"([^\"]*)\""), PAGE))
                .allSatisfy(target -> assertThat(target).startsWith("#"));
    }

    /** Hashed here again, from the page: of exactly what stands between the tags. */
    @Test
    void itsPolicyAllowsTheStylesAndScriptsThatItHasAndNoOther() throws Exception {
        String policy = Pages.all(Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\""), PAGE)
                .get(0);
        assertThat(policy)
                .startsWith("default-src 'none'; style-src " + sources("style") + "; script-src " + sources("script"))
                .endsWith("; base-uri 'none'; form-action 'none'");
    }

    private static String sources(String tag) throws Exception {
        List<String> sources = new ArrayList<>();
        for (String text : Pages.all(Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL), PAGE)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            sources.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        return String.join(" ", sources);
    }

    @Test
    void everyPictureIsWellFormedAndNamed() throws Exception {
        List<String> pictures = Pages.pictures(PAGE);
        assertThat(pictures).hasSize(30);
        for (String picture : pictures) {
            Element svg = Pages.parsed(picture);
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(picture).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void idsAreUniqueAndLinksLeadSomewhere() {
        List<String> ids = Pages.all(Pattern.compile(" id=\"([^\"]*)\""), PAGE);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pages.all(Pattern.compile("href=\"#([^\"]*)\""), PAGE))
                .hasSize(1 + SECTIONS)
                .isSubsetOf(ids);
    }

    @Test
    void headingsAreInOrder() {
        List<String> levels = Pages.all(Pattern.compile("<h(\\d)[ >]"), PAGE);
        assertThat(levels).startsWith("1", "2").containsOnlyOnce("1");
        assertThat(levels).filteredOn("2"::equals).hasSize(SECTIONS);
        assertThat(levels).filteredOn("3"::equals).hasSize(15);
        assertThat(PAGE).contains("<html lang=\"en\">");
    }

    @Test
    void everyPictureHasItsNumbersInATable() {
        assertThat(Pages.all(Pattern.compile("<figure "), PAGE)).hasSize(15);
        assertThat(Pages.all(Pattern.compile("<details>.*?<table.*?</details>", Pattern.DOTALL), PAGE))
                .hasSize(15);
    }

    /** The picture of demand, for a wide page. */
    private static String demand() {
        return Pages.pictures(PAGE).stream()
                .filter(picture -> picture.contains("\"demand-chart-wide-title\""))
                .findFirst()
                .orElseThrow();
    }

    /** Each on its own plot, from left to right: 14 values of the outlook's median. */
    @Test
    void linesHaveAPlaceForEachValue() {
        String picture = demand();
        List<String> medians = Pages.all(Pattern.compile("class=\"line-main\" d=\"([^\"]*)\""), picture);
        assertThat(medians)
                .hasSize(2)
                .allSatisfy(path -> assertThat(path.split("[ML]")).hasSize(15));
    }

    @Test
    void aGapInTheHistoryIsAGapInThePicture() {
        String picture = demand();
        assertThat(Pages.all(Pattern.compile("class=\"band-plain\""), picture)).hasSize(4);
    }
}
