package dev.headroom.loadtest;

import dev.headroom.config.Scenario;
import dev.headroom.loadtest.gatling.Run;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a load test is to do.
 *
 * @param scenario the load
 * @param destination where it goes
 * @param money what it may cost
 * @param seed of everything drawn
 * @param measurements the file to write
 * @param gatlingReport folder for Gatling's own HTML report; empty for none
 */
public record LoadJob(
        Scenario scenario,
        Destination destination,
        Run.Money money,
        long seed,
        Path measurements,
        Optional<Path> gatlingReport) {

    /**
     * Where a load goes.
     *
     * @param target the service
     * @param modelId what requests name: a model id, profile id or ARN
     * @param endpoint what the measurements are called by
     * @param label what the measurements say of the target, asked when the load is over
     */
    public record Destination(Target target, String modelId, Endpoint endpoint, Supplier<String> label) {

        /** Labelled by the target. */
        public Destination(Target target, String modelId, Endpoint endpoint) {
            this(target, modelId, endpoint, target::label);
        }
    }
}
