/** The tables of a document as comma-separated values. */
@NullMarked
package dev.headroom.reports.csv;

import org.jspecify.annotations.NullMarked;
