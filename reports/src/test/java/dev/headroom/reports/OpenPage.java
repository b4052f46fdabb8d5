package dev.headroom.reports;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page in a browser, and everything that it says to the console or asks for. */
final class OpenPage implements AutoCloseable {

    private static final String JUDGED = """
            async rules => (await axe.run(document, { preload: false, ...rules && { runOnly: rules } })).violations
              .filter(broken => ['serious', 'critical'].includes(broken.impact))
              .map(broken => broken.id + ': ' + broken.nodes.map(node => node.html).join(' '))
            """;

    private final BrowserContext context;
    private final List<String> messages = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Page page;

    OpenPage(BrowserContext context, Path file) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> messages.add(message.text()));
        page.onPageError(messages::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
    }

    Page page() {
        return page;
    }

    List<String> messages() {
        return messages;
    }

    List<String> requests() {
        return requests;
    }

    /** What an expression gives in the page. */
    Object value(String expression) {
        return page.evaluate(expression);
    }

    double number(String expression) {
        return ((Number) value(expression)).doubleValue();
    }

    List<String> texts(String expression) {
        return texts(value(expression));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /**
     * What axe-core finds serious or critical, by the named rules or, where none is named, by all of them. The page's own policy would not
     * let it in; the browser's tools do.
     */
    List<String> barriers(String... rules) {
        // Text on a gradient is not judged at all: the shadow at the edge of a table that goes on would hide every cell
        // of it.
        page.evaluate("[...document.querySelectorAll('.scroll')].forEach(box => box.style.background = 'none')");
        try (InputStream axe = OpenPage.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts(page.evaluate(JUDGED, rules.length == 0 ? null : List.of(rules)));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
