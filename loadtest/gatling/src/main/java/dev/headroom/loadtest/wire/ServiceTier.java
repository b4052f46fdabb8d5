package dev.headroom.loadtest.wire;

import java.util.Locale;

/**
 * Which of its tiers Bedrock should serve a request in.
 *
 * @see "Amazon Bedrock User Guide, service-tiers-inference; read 2026-10"
 */
public enum ServiceTier {
    DEFAULT,
    PRIORITY,
    FLEX,
    RESERVED;

    /** As in {@code priority}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
