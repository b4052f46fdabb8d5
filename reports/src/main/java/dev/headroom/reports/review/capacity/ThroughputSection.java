package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.UslFit;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** The fourth picture: how much comes through, and how that ends. */
public final class ThroughputSection {

    private ThroughputSection() {}

    public static Section of(Facts facts) {
        return new Section(
                "throughput",
                "Throughput against concurrency",
                facts.capacity().map(ThroughputSection::blocks).orElse(List.of(new Prose(Endpoints.NONE))));
    }

    private static List<Block> blocks(CapacityCurve curve) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (EndpointCapacity measured : curve.endpoints()) {
            number++;
            if (Endpoints.rising(measured).isEmpty()) {
                blocks.add(
                        new Prose(Endpoints.name(measured) + ": nothing came through, so there is nothing to draw."));
                continue;
            }
            blocks.add(new Prose(Endpoints.name(measured) + ": "
                    + measured.scaling()
                            .map(ThroughputSection::law)
                            .orElse("too few loads without throttling to fit the scalability law.")));
            blocks.add(new ThroughputFigure(measured, number).figure());
        }
        curve.frontier().map(MixTable::blocks).ifPresent(blocks::addAll);
        return blocks.isEmpty() ? List.of(new Prose(Endpoints.NONE)) : blocks;
    }

    private static String law(UslFit fit) {
        double peak = fit.curve().peakConcurrency();
        double farthest = UslFit.FARTHEST * fit.largestTested();
        String where = peak <= farthest
                ? "throughput is greatest at about " + Numbers.rounded(peak) + " requests in flight"
                : "no greatest throughput within " + Numbers.rounded(farthest) + " requests in flight";
        return where + "; contention sigma " + interval(fit.sigma()) + ", coherency kappa " + interval(fit.kappa())
                + ", residual " + Numbers.rounded(fit.residualSd()) + " requests per second.";
    }

    private static String interval(Estimate estimate) {
        return Numbers.rounded(estimate.value()) + " (" + Numbers.rounded(estimate.low()) + " to "
                + Numbers.rounded(estimate.high()) + ", " + Numbers.percent(estimate.confidence()) + ")";
    }
}
