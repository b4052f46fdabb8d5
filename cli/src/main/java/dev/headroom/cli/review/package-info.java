/** Commands that look at what was bought. */
@NullMarked
package dev.headroom.cli.review;

import org.jspecify.annotations.NullMarked;
