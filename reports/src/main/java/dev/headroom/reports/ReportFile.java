package dev.headroom.reports;

import java.nio.charset.StandardCharsets;

/** A file of a report: its name in the folder that it is written to, with single slashes, and what is in it. */
public final class ReportFile {

    private final String name;
    private final byte[] bytes;

    ReportFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    ReportFile(String name, String text) {
        this(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As in {@code report.html} and {@code report-csv/numbers-1.csv}. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as UTF-8; only where the format is text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
