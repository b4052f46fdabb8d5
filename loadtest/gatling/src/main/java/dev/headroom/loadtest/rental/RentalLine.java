package dev.headroom.loadtest.rental;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line of a rental's journal: when, which step, and names with values. */
record RentalLine(Instant at, RentalStep step, Map<String, String> values) {

    private static final String VERSION = "1";

    static RentalLine of(RentalIntent intent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", VERSION);
        values.put("name", intent.name());
        values.put("modelId", intent.modelId());
        values.put("kind", intent.place().kind().name());
        values.put("region", intent.place().region());
        intent.place().endpoint().ifPresent(url -> values.put("endpoint", url.toString()));
        intent.place().profile().ifPresent(name -> values.put("profile", name));
        intent.place().roleArn().ifPresent(arn -> values.put("roleArn", arn));
        values.put("usdPerHour", intent.terms().usdPerHour().toPlainString());
        values.put("hours", Integer.toString(intent.terms().hours()));
        return new RentalLine(intent.at(), RentalStep.INTENT, values);
    }

    String text() {
        StringBuilder text = new StringBuilder(at.toString())
                .append(' ')
                .append(step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        values.forEach((name, value) ->
                text.append(' ').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.append('\n').toString();
    }

    /** @throws IllegalArgumentException, or one of its kind, where this is no such line */
    static RentalLine parse(String text) {
        String[] parts = text.split(" ", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 2; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            values.put(pair[0], URLDecoder.decode(pair.length == 2 ? pair[1] : "", StandardCharsets.UTF_8));
        }
        return new RentalLine(
                Instant.parse(parts[0]),
                RentalStep.valueOf(
                        parts.length > 1 ? parts[1].toUpperCase(Locale.ROOT).replace('-', '_') : ""),
                values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private String needed(String name) {
        return value(name).orElseThrow(() -> new IllegalArgumentException("it has no " + name));
    }

    RentalIntent intent() {
        if (step != RentalStep.INTENT || !needed("version").equals(VERSION)) {
            throw new IllegalArgumentException("it must begin with an intent of version " + VERSION);
        }
        return new RentalIntent(
                needed("name"),
                needed("modelId"),
                new RentalIntent.Place(
                        RentalIntent.Kind.valueOf(needed("kind")),
                        needed("region"),
                        value("endpoint").map(URI::create),
                        value("profile"),
                        value("roleArn")),
                new RentalIntent.Terms(new BigDecimal(needed("usdPerHour")), Integer.parseInt(needed("hours"))),
                at);
    }
}
