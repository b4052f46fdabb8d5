/** What follows from a plan by a line of arithmetic, and the words for it, that more than one room needs. */
@NullMarked
package dev.headroom.reports.review.fact;

import org.jspecify.annotations.NullMarked;
