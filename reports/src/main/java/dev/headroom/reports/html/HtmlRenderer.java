package dev.headroom.reports.html;

import dev.headroom.reports.document.Document;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes a document as a page that stands alone: nothing is loaded from anywhere, and it is whole where no script runs. */
public final class HtmlRenderer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private HtmlRenderer() {}

    public static String render(Document document) {
        StringOutput text = new StringOutput();
        TEMPLATES.render("page.jte", Page.of(document), text);
        return text.toString();
    }
}
