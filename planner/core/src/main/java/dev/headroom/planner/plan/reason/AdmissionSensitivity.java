package dev.headroom.planner.plan.reason;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.plan.reading.Outcome;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the recommendation does under rules by which units might admit, replayed request by request in a few hours of the plan.
 *
 * @param known what is known of the rule
 * @param maxTokens that requests ask for; empty where nobody says
 * @param stretches of the plan that were replayed
 * @param trials one a rule, first the one that is known or assumed
 * @param notes what was left out, and why
 */
public record AdmissionSensitivity(
        UnitAdmission known, OptionalInt maxTokens, List<Stretch> stretches, List<Trial> trials, List<String> notes) {

    /** @throws IllegalArgumentException where nothing was replayed, or a trial lacks a stretch */
    public AdmissionSensitivity {
        stretches = List.copyOf(stretches);
        trials = List.copyOf(trials);
        notes = List.copyOf(notes);
        Require.that(!stretches.isEmpty() && !trials.isEmpty(), "no hour of the plan was replayed");
        for (Trial trial : trials) {
            Require.that(
                    trial.outcomes().size() == stretches.size(),
                    "a trial has " + trial.outcomes().size() + " outcomes, must have one for each of "
                            + stretches.size() + " stretches");
        }
    }

    /**
     * A part of the plan.
     *
     * @param name which it is, as in {@code busiest hour}
     * @param minutes of it that were replayed
     * @param requests in them
     */
    public record Stretch(String name, int minutes, int requests) {}

    /**
     * A rule.
     *
     * @param rule by which units admit
     * @param outcomes one a stretch, in their order
     */
    public record Trial(AdmissionRule rule, List<Outcome> outcomes) {
        public Trial {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What comes of it.
     *
     * @param spilled share of tokens that no unit carries, from 0 to 1
     * @param refused share of requests that on demand refuses as well, from 0 to 1
     * @param usdPerHour US dollars an hour: units, and what spills at the price on demand, refused tokens at the same price
     */
    public record Outcome(double spilled, double refused, double usdPerHour) {

        /** @throws IllegalArgumentException where a figure is out of its range */
        public Outcome {
            Require.within("spilled share", spilled, 0, 1);
            Require.within("refused share", refused, 0, 1);
            Require.notNegative("US dollars an hour", usdPerHour);
        }
    }
}
