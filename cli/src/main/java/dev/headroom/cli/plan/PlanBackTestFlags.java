package dev.headroom.cli.plan;

import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.planner.price.CommitmentTerm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is judged, where decisions on earlier terms are judged in place of a plan being made. */
final class PlanBackTestFlags {

    @Option(
            names = "--backtest",
            description = "Only says what plans for earlier terms of the usage history would have cost above hindsight,"
                    + " beside other ways to decide; writes nothing, needs neither --targets nor --demand.")
    private boolean wanted;

    @Option(names = "--usage", paramLabel = "FILE", description = "The history. Default: usage.csv of the run folder.")
    private Optional<Path> usage = Optional.empty();

    @Option(
            names = "--term",
            paramLabel = "TERM",
            description = "With --backtest: ${COMPLETION-CANDIDATES}. Default: one month and six.")
    private Optional<Term> term = Optional.empty();

    /** Terms that bind. */
    enum Term {
        ONE_MONTH(CommitmentTerm.ONE_MONTH),
        SIX_MONTHS(CommitmentTerm.SIX_MONTHS);

        private final CommitmentTerm term;

        Term(CommitmentTerm term) {
            this.term = term;
        }
    }

    boolean wanted() {
        return wanted;
    }

    Path usage(RunFolder run) {
        return run.input(usage, RunFolder.USAGE);
    }

    List<CommitmentTerm> terms() {
        return term.map(one -> List.of(one.term)).orElse(List.of(CommitmentTerm.ONE_MONTH, CommitmentTerm.SIX_MONTHS));
    }
}
