package dev.headroom.reports.html;

import dev.headroom.reports.document.Document;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the template of a page is given.
 *
 * @param document what it shows
 * @param style its one style sheet
 * @param scripts in the order in which they run
 */
public record Page(Document document, Inline style, List<Inline> scripts) {

    private static final Inline STYLE = Inline.resource("page.css");

    public Page {
        scripts = List.copyOf(scripts);
    }

    static Page of(Document document) {
        return new Page(document, STYLE, Scripts.all());
    }

    /** What a browser may do with the page: apply its own styles and run its own scripts, and fetch nothing from anywhere. */
    public String policy() {
        return "default-src 'none'; style-src " + style.source() + "; script-src "
                + scripts.stream().map(Inline::source).collect(Collectors.joining(" "))
                + "; base-uri 'none'; form-action 'none'";
    }
}
