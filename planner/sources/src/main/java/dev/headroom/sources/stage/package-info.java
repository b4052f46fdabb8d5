/** The versioned files in which the stages of the pipeline meet, and the manifest of a run. */
@NullMarked
package dev.headroom.sources.stage;

import org.jspecify.annotations.NullMarked;
