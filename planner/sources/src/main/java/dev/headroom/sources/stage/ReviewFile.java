package dev.headroom.sources.stage;

import dev.headroom.planner.review.Raised;
import dev.headroom.planner.review.Review;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with what was bought, as a JSON document of format {@code headroom review}; the next review goes on from it. */
public final class ReviewFile {

    private static final Document<Review> DOCUMENT = new Document<>("review", 1, 1, "headroom review", Review.class);

    private ReviewFile() {}

    /** @throws dev.headroom.sources.SourceException where the place cannot be written */
    public static void write(Path file, Review review) {
        DOCUMENT.write(file, review);
    }

    /** @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written */
    public static Review read(Path file) {
        return DOCUMENT.read(file);
    }

    /**
     * What stood after the review before; nothing where there was none, or it was of another model or Region.
     *
     * @throws dev.headroom.sources.SourceException with file and line, where the file does not hold what was written
     */
    public static List<Raised> raised(Path file, String modelId, String region) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Review before = read(file);
        boolean same = before.modelId().equals(modelId) && before.region().equals(region);
        return same ? before.raised() : List.of();
    }

    /** The file's text; the same value, the same text. */
    public static String text(Review review) {
        return DOCUMENT.text(review);
    }
}
