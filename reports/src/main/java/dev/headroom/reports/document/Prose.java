package dev.headroom.reports.document;

/** A paragraph of plain text. */
public record Prose(String text) implements Block {}
