/** What people do on a plan, as values: orders, dates, and the bill. Renderers know these and nothing of plans. */
@NullMarked
package dev.headroom.reports.action;

import org.jspecify.annotations.NullMarked;
