/** Usage histories and traces from files: headroom's own usage file, and importers of others. */
@NullMarked
package dev.headroom.sources.history;

import org.jspecify.annotations.NullMarked;
