package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The fifth picture: from which rate on requests are refused, and what quota stands behind that. */
public final class RefusalSection {

    private RefusalSection() {}

    public static Section of(Facts facts) {
        return new Section(
                "refusals",
                "Refusals against the rate that is asked",
                facts.capacity().map(curve -> blocks(facts, curve)).orElse(List.of(new Prose(Endpoints.NONE))));
    }

    private static List<Block> blocks(Facts facts, CapacityCurve curve) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (EndpointCapacity measured : curve.endpoints()) {
            number++;
            Refusals seen = Refusals.of(measured);
            OptionalDouble allowed = seen.allowed(facts.plan().rules().quota());
            blocks.add(
                    seen.any()
                            ? new RefusalFigure(seen, allowed, number).figure()
                            : new Prose(Endpoints.name(measured) + ": " + none(seen, allowed)));
        }
        return blocks.isEmpty() ? List.of(new Prose(Endpoints.NONE)) : blocks;
    }

    private static String none(Refusals seen, OptionalDouble allowed) {
        if (seen.levels().isEmpty()) {
            return "nothing was tried, so nothing could be refused.";
        }
        String most =
                Numbers.rounded(Refusals.tried(seen.levels().get(seen.levels().size() - 1)));
        return "nothing was refused up to " + most + " attempts a second, so where refusals begin was not measured"
                + (allowed.isPresent()
                        ? "; the plan's quota comes to " + Numbers.rounded(allowed.getAsDouble())
                                + " requests a second of these. Scenario throttle finds it."
                        : ".");
    }
}
