package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;

/** What was measured: a model on demand, or bought model units of it. */
public sealed interface Endpoint {

    /** The model's id, as in {@code meta.llama3-1-8b-instruct-v1:0}. */
    String modelId();

    record OnDemand(String modelId) implements Endpoint {
        public OnDemand {
            Require.text("model id", modelId);
        }
    }

    /** A purchase of {@code units} model units; its ARN stays in the run, not in the measurement. */
    record Provisioned(String modelId, ModelUnits units) implements Endpoint {
        public Provisioned {
            Require.text("model id", modelId);
            Require.atLeast("model units of a provisioned endpoint", units.count(), 1);
        }
    }
}
