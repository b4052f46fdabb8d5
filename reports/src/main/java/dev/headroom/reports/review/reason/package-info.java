/** Why the choice was made: what else there was, how sure it is, what would turn it, and why nothing is bought. */
@NullMarked
package dev.headroom.reports.review.reason;

import org.jspecify.annotations.NullMarked;
