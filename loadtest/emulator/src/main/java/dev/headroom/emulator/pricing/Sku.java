package dev.headroom.emulator.pricing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Sixteen letters and digits that stand for a product, the same ones every time. */
final class Sku {

    private static final int LENGTH = 16;

    private Sku() {}

    static String of(String product) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(product.getBytes(StandardCharsets.UTF_8));
            String text = new BigInteger(1, hash).toString(36).toUpperCase(Locale.ROOT);
            return "0".repeat(LENGTH).concat(text).substring(text.length());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
