package dev.headroom.reports.html;

import dev.headroom.planner.quantity.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A style sheet or script that stands inside the page. The page's policy allows it by its hash and allows no other.
 *
 * @param text its whole text, exactly as it stands between its tags
 */
public record Inline(String text) {

    /** @throws IllegalArgumentException where the text would end its own element or begin a comment */
    public Inline {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String refused : new String[] {"</style", "</script", "<!--", "\r"}) {
            Require.that(!lower.contains(refused), "an inlined text has '" + refused + "' in it, must not");
        }
    }

    /** A text file that lies beside this class in its jar. */
    static Inline resource(String name) {
        try (InputStream in = Inline.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource '" + name + "' is not in the jar; build it again");
            }
            return new Inline(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource '" + name + "' cannot be read from the jar", e);
        }
    }

    /** As a source in a content security policy, with its quotes: {@code 'sha256-…'}. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
