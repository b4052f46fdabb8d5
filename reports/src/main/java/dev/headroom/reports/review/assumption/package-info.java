/** What was taken for granted: prices, limits, targets, who stated each, and the notes on the inputs. */
@NullMarked
package dev.headroom.reports.review.assumption;

import org.jspecify.annotations.NullMarked;
