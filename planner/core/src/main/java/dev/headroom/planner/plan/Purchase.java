package dev.headroom.planner.plan;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;

/** What is bought: nothing, or model units on a term. */
public sealed interface Purchase {

    ModelUnits units();

    /** Nothing: every token on demand or in batch. */
    record Nothing() implements Purchase {
        @Override
        public ModelUnits units() {
            return ModelUnits.NONE;
        }

        @Override
        public String toString() {
            return "on demand only";
        }
    }

    /** Model units, kept for the whole horizon: a term that is shorter is renewed. */
    record Units(ModelUnits units, CommitmentTerm term) implements Purchase {
        public Units {
            Require.atLeast("model units bought", units.count(), 1);
        }

        @Override
        public String toString() {
            return term == CommitmentTerm.NO_COMMITMENT
                    ? units + " without commitment"
                    : units + " for " + term.label();
        }
    }
}
