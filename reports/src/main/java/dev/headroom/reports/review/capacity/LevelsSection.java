package dev.headroom.reports.review.capacity;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** Every load level as it was observed, and what makes it doubtful. */
public final class LevelsSection {

    private LevelsSection() {}

    public static Section of(Facts facts) {
        return new Section(
                "levels",
                "The measurement and its validity",
                facts.capacity().map(LevelsSection::blocks).orElse(List.of(new Prose(Endpoints.NONE))));
    }

    private static List<Block> blocks(CapacityCurve curve) {
        List<Block> blocks = new ArrayList<>();
        curve.endpoints().stream()
                .filter(measured -> !measured.levels().isEmpty())
                .forEach(measured -> add(blocks, measured));
        blocks.add(new Prose("Percentiles have an interval that holds the truth at "
                + Endpoints.CONFIDENCE
                + ", whatever the distribution, with requests that follow each other"
                + " counted for no more than they are worth. \"needs n\" stands where a level has too few for it, and how"
                + " many it takes. The warm-up of each level is left out; what is left was tested for a trend (p is the"
                + " chance of so much trend in a steady level) and for shifts. Little's law as a check of the data: requests"
                + " in flight over throughput times mean time in flight is 1 for a steady level."));
        return blocks;
    }

    private static void add(List<Block> blocks, EndpointCapacity measured) {
        RunInfo run = measured.run();
        blocks.add(new Prose(Endpoints.name(measured) + ": " + run.endpoint().modelId() + ", scenario " + run.scenario()
                + " on " + run.target() + ", started " + run.startedAt() + ", seed " + run.seed() + "."));
        if (!measured.caveats().isEmpty()) {
            blocks.add(new Prose("What makes these figures doubtful:"));
            blocks.add(new Notes(measured.caveats()));
        }
        LevelTables tables = new LevelTables(measured);
        blocks.add(tables.outcomes());
        blocks.add(tables.firstToken());
        blocks.add(tables.whole());
    }
}
