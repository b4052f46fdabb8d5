package dev.headroom.reports.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a sheet as SpreadsheetML (ECMA-376, part 1, 18.3). Words stand in their cells, so that none is a formula. */
final class SheetXml {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Of the workbook's plain font, with its leading. */
    private static final int POINTS_OF_A_LINE = 15;

    private SheetXml() {}

    static String of(Sheet sheet) {
        StringBuilder out = new StringBuilder(Xml.HEAD)
                .append("<worksheet xmlns=\"" + MAIN + "\">")
                .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        if (!sheet.widths().isEmpty()) {
            out.append("<cols>");
            sheet.widths()
                    .forEach((column, width) -> out.append(String.format(
                            Locale.ROOT,
                            "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>",
                            column + 1,
                            column + 1,
                            width)));
            out.append("</cols>");
        }
        out.append("<sheetData>\n");
        List<Map<Integer, SheetCell>> rows = sheet.rows();
        for (int r = 0; r < rows.size(); r++) {
            if (!rows.get(r).isEmpty()) {
                row(out, r + 1, rows.get(r), sheet.linesOf(rows.get(r)));
            }
        }
        return out.append(
                        "</sheetData><pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>\n")
                .toString();
    }

    private static void row(StringBuilder out, int number, Map<Integer, SheetCell> cells, int lines) {
        out.append("<row r=\"").append(number).append('"');
        if (lines > 1) {
            out.append(" ht=\"").append(lines * POINTS_OF_A_LINE).append("\" customHeight=\"1\"");
        }
        out.append('>');
        cells.forEach((column, cell) -> out.append("<c r=\"")
                .append(Xml.column(column))
                .append(number)
                .append("\" s=\"")
                .append(StyleXml.index(cell.style()))
                .append('"')
                .append(content(cell))
                .append("</c>"));
        out.append("</row>\n");
    }

    private static String content(SheetCell cell) {
        if (cell instanceof SheetCell.Words words) {
            return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Xml.text(words.words()) + "</t></is>";
        }
        if (cell instanceof SheetCell.Value number) {
            return "><v>" + Xml.number(number.value()) + "</v>";
        }
        SheetCell.Formula formula = (SheetCell.Formula) cell;
        return "><f>" + Xml.text(formula.expression()) + "</f><v>" + Xml.number(BigDecimal.valueOf(formula.value()))
                + "</v>";
    }
}
