/** What is bought: its numbers, its orders and their days, what is then held, and what to ask of AWS. */
@NullMarked
package dev.headroom.reports.review.purchase;

import org.jspecify.annotations.NullMarked;
