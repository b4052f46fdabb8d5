/** What is asked, observed and to come, beside what is there to carry it. */
@NullMarked
package dev.headroom.reports.review.demand;

import org.jspecify.annotations.NullMarked;
