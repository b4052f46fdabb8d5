/** What is read, as values: sections, tables with typed cells, charts. Renderers know these and nothing of plans. */
@NullMarked
package dev.headroom.reports.document;

import org.jspecify.annotations.NullMarked;
