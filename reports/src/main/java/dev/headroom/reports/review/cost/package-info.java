/** What the plan and its alternatives cost, what bills are made of, and where money leaks. */
@NullMarked
package dev.headroom.reports.review.cost;

import org.jspecify.annotations.NullMarked;
