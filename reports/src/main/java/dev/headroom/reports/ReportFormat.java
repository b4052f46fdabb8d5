package dev.headroom.reports;

import dev.headroom.reports.calendar.CalendarRenderer;
import dev.headroom.reports.commands.CommandsRenderer;
import dev.headroom.reports.csv.CsvRenderer;
import dev.headroom.reports.html.HtmlRenderer;
import dev.headroom.reports.json.JsonRenderer;
import dev.headroom.reports.markdown.MarkdownRenderer;
import dev.headroom.reports.request.RequestRenderer;
import dev.headroom.reports.terraform.TerraformRenderer;
import dev.headroom.reports.workbook.WorkbookRenderer;
import java.util.List;

/** How a report is written. The same report in the same format is the same bytes; text is in UTF-8. */
public enum ReportFormat {
    /** One file for a browser, with pictures; it needs nothing else and no network. */
    HTML("report.html"),
    /** For a pull request or a wiki: the same tables, without pictures. */
    MARKDOWN("report.md"),
    /** For programs: every value as it is, unrounded. */
    JSON("report.json"),
    /** For whoever calculates on: a folder with a file for each table. */
    CSV("report-csv"),
    /** For finance: a workbook whose costs are formulas. */
    XLSX("report.xlsx"),
    /** The orders as resources of Terraform. */
    TERRAFORM("report.tf"),
    /** The orders as a shell script, which buys only when it is told to. */
    COMMANDS("report.sh"),
    /** What has its day, for a calendar. */
    CALENDAR("report.ics"),
    /** The text that asks AWS for a quota; there is none where no quota is missing. */
    REQUEST("report.request.txt");

    private final String place;

    ReportFormat(String place) {
        this.place = place;
    }

    /** Where it is in the folder that a report is written to: a file, or a folder that holds nothing else. */
    public String place() {
        return place;
    }

    /** Whether {@link #place} is a folder. */
    public boolean isFolder() {
        return this == CSV;
    }

    /** The files of the report; none where this report has nothing of that kind, see {@link #whyNone}. */
    public List<ReportFile> files(Report report) {
        if (this == CSV) {
            return CsvRenderer.render(report.document()).entrySet().stream()
                    .map(file -> new ReportFile(place + "/" + file.getKey(), file.getValue()))
                    .toList();
        }
        if (this == XLSX) {
            return List.of(new ReportFile(place, WorkbookRenderer.render(report.document(), report.actions())));
        }
        String text = render(report);
        return text.isEmpty() ? List.of() : List.of(new ReportFile(place, text));
    }

    /** Why there is no file of this format. */
    public String whyNone() {
        return "none: the plan needs no quota that is missing";
    }

    /**
     * The report as the whole text of its one file; empty where it has nothing of that kind.
     *
     * @throws IllegalArgumentException where the format is not one text
     */
    public String render(Report report) {
        return switch (this) {
            case HTML -> HtmlRenderer.render(report.document());
            case MARKDOWN -> MarkdownRenderer.render(report.document());
            case JSON -> JsonRenderer.render(report.document());
            case TERRAFORM -> TerraformRenderer.render(report.actions());
            case COMMANDS -> CommandsRenderer.render(report.actions());
            case CALENDAR -> CalendarRenderer.render(report.actions());
            case REQUEST -> RequestRenderer.render(report.actions());
            case CSV, XLSX -> throw new IllegalArgumentException("a report as " + this + " is not one text");
        };
    }
}
