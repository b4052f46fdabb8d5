/** Usage histories from records of single requests, more than fit in memory: aggregated to minutes by DuckDB. */
@NullMarked
package dev.headroom.sources.logs;

import org.jspecify.annotations.NullMarked;
