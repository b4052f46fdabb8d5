/** What came after an earlier plan: what is otherwise now, what its forecast was worth, how it stood a trial. */
@NullMarked
package dev.headroom.reports.review.since;

import org.jspecify.annotations.NullMarked;
