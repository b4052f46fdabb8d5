package dev.headroom.reports;

import dev.headroom.reports.action.Actions;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.review.ActionList;
import dev.headroom.reports.review.Review;
import dev.headroom.reports.review.ReviewInput;

/**
 * A plan as a capacity review reads it: whether to buy, how many units on which term, why, and what would change that.
 *
 * @param document its content, from the headline to the provenance
 * @param actions what is to be done on it; every number of these stands in the document too
 */
public record Report(Document document, Actions actions) {

    /** The same input, the same report. */
    public static Report of(ReviewInput input) {
        return new Report(Review.of(input), ActionList.of(input));
    }
}
