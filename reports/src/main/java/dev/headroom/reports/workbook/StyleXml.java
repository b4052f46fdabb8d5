package dev.headroom.reports.workbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the styles of a workbook (ECMA-376, part 1, 18.8). */
final class StyleXml {

    /** The format keeps the numbers below for its own. */
    private static final int FIRST_FORMAT = 164;

    private StyleXml() {}

    static String all() {
        return Xml.HEAD
                + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + list("numFmts", Stream.of(Style.values()).map(StyleXml::format))
                + list("fonts", Stream.of(Style.Font.values()).map(Style.Font::xml))
                + list("fills", Stream.of(Style.Fill.values()).map(Style.Fill::xml))
                + list("borders", Stream.of("<border><left/><right/><top/><bottom/><diagonal/></border>"))
                + list("cellStyleXfs", Stream.of("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"))
                + list("cellXfs", Stream.of(Style.values()).map(StyleXml::cell))
                + list("cellStyles", Stream.of("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"))
                + "</styleSheet>\n";
    }

    /** By which a cell names its style. */
    static int index(Style style) {
        return at(Style.values(), style);
    }

    private static <T> int at(T[] all, T one) {
        return List.of(all).indexOf(one);
    }

    private static String format(Style style) {
        return "<numFmt numFmtId=\"" + (FIRST_FORMAT + index(style)) + "\" formatCode=\"" + Xml.text(style.format())
                + "\"/>";
    }

    private static String cell(Style style) {
        return "<xf numFmtId=\"" + (FIRST_FORMAT + index(style)) + "\" fontId=\""
                + at(Style.Font.values(), style.font()) + "\" fillId=\"" + at(Style.Fill.values(), style.fill())
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" " + style.alignment() + "/></xf>";
    }

    private static String list(String name, Stream<String> items) {
        List<String> all = items.toList();
        return all.stream()
                .collect(Collectors.joining("", "<" + name + " count=\"" + all.size() + "\">", "</" + name + ">"));
    }
}
