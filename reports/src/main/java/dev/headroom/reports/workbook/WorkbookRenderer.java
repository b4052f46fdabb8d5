package dev.headroom.reports.workbook;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.Subject;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a workbook (Office Open XML, ECMA-376): first the costs as formulas with the values they have, then a sheet for each section of
 * the document.
 */
public final class WorkbookRenderer {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LONGEST_NAME = 31;

    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    private WorkbookRenderer() {}

    /** The bytes of the file. */
    public static byte[] render(Document document, Actions actions) {
        WorkbookRenderer renderer = new WorkbookRenderer();
        renderer.add(CostSheet.of(actions));
        document.sections().forEach(section -> renderer.add(SectionSheet.of(renderer.name(section), section)));
        StoredZip zip = new StoredZip();
        zip.put("[Content_Types].xml", renderer.contentTypes());
        zip.put("_rels/.rels", roots());
        zip.put("docProps/core.xml", properties(actions.subject()));
        zip.put("xl/workbook.xml", renderer.workbook());
        zip.put("xl/_rels/workbook.xml.rels", renderer.relations());
        zip.put("xl/styles.xml", StyleXml.all());
        for (int s = 0; s < renderer.sheets.size(); s++) {
            zip.put("xl/" + file(s), SheetXml.of(renderer.sheets.get(s)));
        }
        return zip.bytes();
    }

    private void add(Sheet sheet) {
        names.add(sheet.name().toLowerCase(Locale.ROOT));
        sheets.add(sheet);
    }

    /** A section's title as the name of a sheet: short, and none is there twice. */
    private String name(Section section) {
        String plain = section.title()
                .replaceAll("[\\[\\]:*?/\\\\']", " ")
                .replaceAll(" +", " ")
                .strip();
        String cut = plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.lastIndexOf(' ', LONGEST_NAME)).replaceAll("[, ]+$", "");
        return names.contains(cut.toLowerCase(Locale.ROOT)) ? section.id() : cut;
    }

    private static String file(int sheet) {
        return "worksheets/sheet" + (sheet + 1) + ".xml";
    }

    private String each(IntFunction<String> xml) {
        return IntStream.range(0, sheets.size()).mapToObj(xml).collect(Collectors.joining());
    }

    private String contentTypes() {
        return Xml.HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + part("/xl/workbook.xml", TYPE + "sheet.main+xml")
                + part("/xl/styles.xml", TYPE + "styles+xml")
                + each(s -> part("/xl/" + file(s), TYPE + "worksheet+xml"))
                + "</Types>\n";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
    }

    private static String roots() {
        return Xml.HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">"
                + relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")
                + relation("rId2", RELATIONS + "/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>\n";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** It was made when the plan begins: there is no clock. */
    private static String properties(Subject subject) {
        return Xml.HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + Xml.text(subject.line()) + "</dc:title>"
                + "<dc:creator>" + Xml.text(subject.madeBy()) + "</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + subject.from() + "T00:00:00Z</dcterms:created>"
                + "</cp:coreProperties>\n";
    }

    private String workbook() {
        return Xml.HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + each(s -> "<sheet name=\"" + Xml.text(sheets.get(s).name()) + "\" sheetId=\"" + (s + 1)
                        + "\" r:id=\"rId" + (s + 1) + "\"/>")
                + "</sheets><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>\n";
    }

    private String relations() {
        return Xml.HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">"
                + each(s -> relation("rId" + (s + 1), OFFICE + "/worksheet", file(s)))
                + relation("rId" + (sheets.size() + 1), OFFICE + "/styles", "styles.xml")
                + "</Relationships>\n";
    }
}
