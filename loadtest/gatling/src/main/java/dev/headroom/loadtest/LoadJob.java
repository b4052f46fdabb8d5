package dev.headroom.loadtest;

import dev.headroom.config.Scenario;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.planner.measure.Endpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a load test is to do.
 *
 * @param scenario the load
 * @param destination where it goes
 * @param budget what it may cost
 * @param seed of everything drawn
 * @param measurements the file to write
 * @param gatlingReport folder for Gatling's own HTML report; empty for none
 */
public record LoadJob(
        Scenario scenario,
        Destination destination,
        Budget budget,
        long seed,
        Path measurements,
        Optional<Path> gatlingReport) {

    /** The same within another budget. */
    LoadJob within(Budget other) {
        return new LoadJob(scenario, destination, other, seed, measurements, gatlingReport);
    }

    /**
     * Where a load goes.
     *
     * @param routes the first is what is measured
     * @param spills whether a request that is throttled on one route goes on to the next
     * @param doubts what the target itself knows against what was measured, a caveat each, asked when the load is over
     */
    public record Destination(List<Route> routes, boolean spills, Supplier<List<String>> doubts) {

        /** @throws IllegalArgumentException where there is no route */
        public Destination {
            routes = List.copyOf(routes);
            if (routes.isEmpty()) {
                throw new IllegalArgumentException("a load goes nowhere; give it a route");
            }
        }

        /** One way, to a target that knows nothing against itself. */
        public static Destination of(Route route) {
            return new Destination(List.of(route), false, List::of);
        }

        /** Whether no request costs anything. */
        public boolean isFree() {
            return routes.stream().allMatch(route -> route.tariff() instanceof Tariff.Free);
        }

        /** What is measured. */
        public Endpoint endpoint() {
            return routes.get(0).endpoint();
        }
    }
}
