package dev.headroom.planner.plan.request;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who stated what, and when.
 *
 * @param stated what somebody said anything of; of all else nobody did
 */
public record Assumptions(Map<Assumption, Stated> stated) {

    public static final Assumptions NONE = new Assumptions(Map.of());

    public Assumptions {
        EnumMap<Assumption, Stated> ordered = new EnumMap<>(Assumption.class);
        ordered.putAll(stated);
        stated = Collections.unmodifiableMap(ordered);
    }

    public Stated of(Assumption assumption) {
        return stated.getOrDefault(assumption, Stated.NOT);
    }

    /** The same, with this said of one. */
    public Assumptions with(Assumption assumption, Stated said) {
        Map<Assumption, Stated> more = new EnumMap<>(Assumption.class);
        more.putAll(stated);
        more.put(assumption, said);
        return new Assumptions(more);
    }

    /** The same where one has another value than was stated: nobody stated that. */
    public Assumptions without(Assumption assumption) {
        Map<Assumption, Stated> fewer = new EnumMap<>(Assumption.class);
        fewer.putAll(stated);
        fewer.remove(assumption);
        return new Assumptions(fewer);
    }
}
