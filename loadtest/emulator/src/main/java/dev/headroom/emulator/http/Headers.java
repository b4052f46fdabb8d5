package dev.headroom.emulator.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Headers of a request by lower-case name, each with its values in the order of arrival. */
public final class Headers {

    private final Map<String, List<String>> values = new TreeMap<>();

    /** Adds a value. */
    public Headers add(String name, String value) {
        values.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                .add(value);
        return this;
    }

    /** The first value of a header, its name in any case. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a header, its name in any case. */
    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Names, in lower case and sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }
}
