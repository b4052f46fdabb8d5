package dev.headroom.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes written reports apart. */
final class Contents {

    private Contents() {}

    /** Names and bytes, as comparable text. */
    static List<String> of(ReportFormat format, Report report) {
        return format.files(report).stream()
                .map(file -> file.name() + "\n" + new String(file.bytes(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** One text to be sealed: a folder's files one after the other, and of a workbook the sheet with the formulas. */
    static String sealed(ReportFormat format, Report report) {
        if (format == ReportFormat.XLSX) {
            return parts(format.files(report).get(0).bytes()).getOrDefault("xl/worksheets/sheet1.xml", "");
        }
        return format.files(report).stream()
                .map(file -> format.isFolder() ? "==> " + file.name() + "\n" + file.text() : file.text())
                .collect(Collectors.joining("\n"));
    }

    static String csv(Report report, String name) {
        return ReportFormat.CSV.files(report).stream()
                .filter(file -> file.name().equals("report-csv/" + name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The texts of a zip file; a check sum that is wrong throws. */
    static Map<String, String> parts(byte[] zip) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
