/** A plan and what it follows from, told in the order in which a capacity review asks. */
@NullMarked
package dev.headroom.reports.review;

import org.jspecify.annotations.NullMarked;
