package dev.headroom.cli.plan;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.plan.whatif.WhatIfs;
import dev.headroom.planner.quantity.Work;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.stage.WhatIfFile;

/** The grid beside a plan in its run folder. */
public final class WhatIfGrid {

    private final Console console;
    private final RunFolder run;

    public WhatIfGrid(Console console, RunFolder run) {
        this.console = console;
        this.run = run;
    }

    /** @param command what makes the plan again */
    public WhatIf write(Journal journal, PlanRequest request, Plan plan, String command) {
        Work work = new Work();
        WhatIf grid = Progress.of(
                console,
                "planning again on a grid round the inputs",
                work,
                () -> WhatIfs.of(request, plan, command, work));
        WhatIfFile.write(journal.wrote(run.file(RunFolder.WHAT_IF)), grid);
        return grid;
    }

    /** That of an earlier plan is not of this one. */
    void remove() {
        if (SafeFile.delete(run.file(RunFolder.WHAT_IF))) {
            console.say(
                    "The whatif.json of an earlier plan is removed: it is not of this one; --what-if makes another.");
        }
    }
}
