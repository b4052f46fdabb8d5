/** What is read first: the three lines of the recommendation, and what is to be known before anybody acts on it. */
@NullMarked
package dev.headroom.reports.review.headline;

import org.jspecify.annotations.NullMarked;
