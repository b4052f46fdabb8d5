package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.Soundness;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;

/** A run that was broken off and went on, as one. */
final class Parts {

    private Parts() {}

    /**
     * All parts together.
     *
     * @param before what the journal held when the last part began, its resumption included
     * @param last the last part, on its own clock
     */
    static RunInfo joined(JournalState before, RunInfo last) {
        if (before.resumptions().isEmpty()) {
            return last;
        }
        List<LoadLevel> levels = new ArrayList<>(before.whole());
        last.levels().forEach(level -> levels.add(before.lastShift().of(level)));
        return run(before, last, levels);
    }

    /** The whole levels of a run that does not go on. */
    static RunInfo whole(JournalState before) {
        RunInfo planned = before.head().orElseThrow().planned();
        Require.that(
                !before.whole().isEmpty(),
                "no level of scenario " + planned.scenario() + " was whole when the run was broken off; there"
                        + " is nothing to make measurements of");
        return run(before, planned, before.whole());
    }

    private static RunInfo run(JournalState before, RunInfo last, List<LoadLevel> levels) {
        List<String> caveats = new ArrayList<>(last.soundness().caveats());
        before.resumptions().forEach(resumption -> caveats.add(resumption.caveat()));
        return new RunInfo(
                last.scenario(),
                last.target(),
                last.endpoints(),
                before.head().orElseThrow().planned().startedAt(),
                last.seed(),
                levels,
                new Soundness(caveats, last.soundness().client()));
    }
}
