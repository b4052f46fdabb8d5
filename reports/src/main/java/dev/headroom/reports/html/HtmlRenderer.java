package dev.headroom.reports.html;

import dev.headroom.reports.document.Document;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes a document as a page that stands alone: no script, no font, no picture from anywhere else. */
public final class HtmlRenderer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private HtmlRenderer() {}

    public static String render(Document document) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("page.jte", document, page);
        return page.toString();
    }
}
