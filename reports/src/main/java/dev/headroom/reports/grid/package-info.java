/** Tables with one plain value to a cell, as spreadsheets want them. */
@NullMarked
package dev.headroom.reports.grid;

import org.jspecify.annotations.NullMarked;
