package dev.headroom.reports.grid;

import dev.headroom.reports.document.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of columns that stand alone: a page has {@code first token p50 | p95 | p99}, a program asks for {@code first token p95}. */
final class Headings {

    private static final Pattern PERCENTILE = Pattern.compile("(.*?) ?(p\\d+)");
    private static final String UNNAMED = "item";

    /** A name without its unit, and the unit. */
    record Heading(String title, String unit) {

        /** As in {@code cost low (USD per hour)}. */
        String with(String part, String further) {
            String name = (title + " " + part).strip();
            boolean isSaid = title.contains("$") && further.equals("USD");
            String units = ((isSaid ? "" : further) + " " + unit).strip();
            return units.isEmpty() ? name : name + " (" + units + ")";
        }
    }

    private final List<Heading> headings = new ArrayList<>();

    Headings(List<Column> columns) {
        String what = "";
        for (Column column : columns) {
            String title = column.title();
            Matcher percentile = PERCENTILE.matcher(title);
            if (percentile.matches()) {
                what = percentile.group(1).isEmpty() ? what : percentile.group(1);
                title = (what + " " + percentile.group(2)).strip();
            }
            headings.add(new Heading(title.isEmpty() ? UNNAMED : title, column.unit()));
        }
    }

    Heading of(int column) {
        return headings.get(column);
    }

    /** The second of a name is called so. */
    static List<String> unique(List<String> names) {
        Set<String> taken = new TreeSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String free = name;
            for (int n = 2; !taken.add(free); n++) {
                free = name + " " + n;
            }
            unique.add(free);
        }
        return unique;
    }
}
