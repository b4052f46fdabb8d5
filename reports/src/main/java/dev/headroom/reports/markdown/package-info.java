/** Documents as Markdown with tables. */
@NullMarked
package dev.headroom.reports.markdown;

import org.jspecify.annotations.NullMarked;
