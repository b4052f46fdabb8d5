/** Dates as a calendar. */
@NullMarked
package dev.headroom.reports.calendar;

import org.jspecify.annotations.NullMarked;
