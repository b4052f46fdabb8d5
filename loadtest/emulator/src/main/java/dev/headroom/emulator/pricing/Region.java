package dev.headroom.emulator.pricing;

import java.util.Locale;
import java.util.Map;

/**
 * A Region as the Price List calls it.
 *
 * @param code as in {@code us-west-2}
 */
record Region(String code) {

    private static final Map<String, String> LOCATIONS =
            Map.of("us-east-1", "US East (N. Virginia)", "us-west-2", "US West (Oregon)");

    /** As usage types begin, as in {@code USW2}. */
    String prefix() {
        String[] parts = code.split("-", -1);
        return (parts[0] + parts[1].charAt(0) + parts[parts.length - 1]).toUpperCase(Locale.ROOT);
    }

    /** As in {@code US West (Oregon)}; of a Region that this does not know, its code. */
    String location() {
        return LOCATIONS.getOrDefault(code, code);
    }
}
