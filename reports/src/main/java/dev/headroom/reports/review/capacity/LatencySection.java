package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;

/** The third picture: how latency grows with the requests in flight. */
public final class LatencySection {

    private LatencySection() {}

    public static Section of(Facts facts) {
        return new Section(
                "latency",
                "Latency against concurrency",
                facts.capacity().map(LatencySection::blocks).orElse(List.of(new Prose(Endpoints.NONE))));
    }

    private static List<Block> blocks(CapacityCurve curve) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(lead(curve)));
        int number = 0;
        for (EndpointCapacity measured : curve.endpoints()) {
            number++;
            LatencyFigure figure = new LatencyFigure(measured, curve.target(), number);
            if (figure.hasPoints()) {
                blocks.add(figure.figure());
            } else {
                blocks.add(
                        new Prose(
                                Endpoints.name(measured) + ": no level has requests enough for a percentile with an"
                                        + " interval, so there is nothing to draw; what there is stands under The measurement and its validity."));
            }
            TokenFigure tokens = new TokenFigure(measured, number);
            if (tokens.hasPoints()) {
                blocks.add(tokens.figure());
            }
            CurveTable.of(measured).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static String lead(CapacityCurve curve) {
        LatencyTarget target = curve.target();
        String asked = "The target is a " + Words.quantile(target) + " of at most "
                + Numbers.rounded(target.timeToFirstToken().toNanos() / 1e6) + " ms to the first token and "
                + Numbers.rounded(target.endToEnd().toNanos() / 1e6) + " ms end to end, from the intended start.";
        if (!(curve.unit() instanceof UnitCapacity.Measured unit)) {
            return asked;
        }
        return asked + " One unit keeps it up to " + Numbers.rounded(unit.concurrency())
                + " requests in flight; what ends it is " + unit.limit().label() + ".";
    }
}
