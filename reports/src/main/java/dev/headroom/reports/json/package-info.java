/** Documents as JSON. */
@NullMarked
package dev.headroom.reports.json;

import org.jspecify.annotations.NullMarked;
