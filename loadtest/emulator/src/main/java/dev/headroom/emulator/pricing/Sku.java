package dev.headroom.emulator.pricing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Names of products: sixteen capital letters and digits, as AWS's are. */
final class Sku {

    private static final BigInteger ALL = BigInteger.valueOf(36).pow(16);

    private Sku() {}

    /** The same for the same text; of two texts, the same with a chance of 1 in 10^24. */
    static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, hash).mod(ALL).toString(36).toUpperCase(Locale.ROOT);
            return "0".repeat(16 - digits.length()) + digits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
