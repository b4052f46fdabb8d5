package dev.headroom.reports;

import dev.headroom.reports.html.HtmlRenderer;
import dev.headroom.reports.json.JsonRenderer;
import dev.headroom.reports.markdown.MarkdownRenderer;

/** How a report is written. The same report in the same format is the same text, in UTF-8 and with {@code \n}. */
public enum ReportFormat {
    /** One file for a browser, with pictures; it needs nothing else and no network. */
    HTML("html"),
    /** For a pull request or a wiki: the same tables, without pictures. */
    MARKDOWN("md"),
    /** For programs: every value as it is, unrounded. */
    JSON("json");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** What the file's name ends in, without a dot: {@code html}. */
    public String extension() {
        return extension;
    }

    /** The report as the whole text of a file. */
    public String render(Report report) {
        return switch (this) {
            case HTML -> HtmlRenderer.render(report.document());
            case MARKDOWN -> MarkdownRenderer.render(report.document());
            case JSON -> JsonRenderer.render(report.document());
        };
    }
}
