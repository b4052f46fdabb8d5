package dev.headroom.reports.review.assumption;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know of the history and the other inputs. */
public final class HistorySection {

    private HistorySection() {}

    public static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        facts.demand().ifPresent(curve -> blocks.add(new Prose(observed(curve))));
        blocks.add(
                facts.plan().notes().isEmpty()
                        ? new Prose("The inputs came without notes.")
                        : new Notes(facts.plan().notes()));
        return new Section("history", "Notes on the inputs", blocks);
    }

    private static String observed(DemandCurve curve) {
        return "Observed: " + curve.observed().toDays() + " days up to " + curve.historyEnd() + ", days counted in "
                + Words.zone(curve.zone()) + "; minute bursts "
                + switch (curve.input().bursts().source()) {
                    case MEASURED -> "measured from the history's own minutes.";
                    case ASSUMED -> "assumed, for the history is coarser than a minute.";
                };
    }
}
