package dev.headroom.reports.html;

import java.util.List;

/** The scripts of a page, in the order in which they run. The page must be whole and right without any of them. */
final class Scripts {

    /** Files beside this class. Each adds its hash to the page's policy. */
    private static final List<String> NAMES = List.of("tables.js", "explorer.js");

    private static final List<Inline> ALL = NAMES.stream().map(Inline::resource).toList();

    private Scripts() {}

    static List<Inline> all() {
        return ALL;
    }
}
