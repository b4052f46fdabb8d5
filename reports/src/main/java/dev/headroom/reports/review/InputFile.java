package dev.headroom.reports.review;

import dev.headroom.planner.quantity.Require;

/**
 * A file that the plan was made from.
 *
 * @param name its name, as a reader could find it
 * @param hash its content's hash with the algorithm, as in {@code sha256:9f86d0...}
 */
public record InputFile(String name, String hash) {

    /** @throws IllegalArgumentException where either is blank */
    public InputFile {
        Require.text("name of an input file", name);
        Require.text("hash of an input file", hash);
    }
}
