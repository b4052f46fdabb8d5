package dev.headroom.reports.document;

/** A piece of a section. */
public sealed interface Block permits Headline, Prose, Notes, Table, Figure, Explorer {}
