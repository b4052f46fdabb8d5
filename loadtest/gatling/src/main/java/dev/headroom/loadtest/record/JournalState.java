package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines of a journal come to, taken one after another. */
final class JournalState implements JournalScan.Reader {

    private final boolean keepsAttempts;
    private final List<LoadLevel> whole = new ArrayList<>();
    private final List<Resumption> resumptions = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    /** Rows before each resumption. */
    private final List<Long> rowsBefore = new ArrayList<>();

    private Optional<JournalHead> head = Optional.empty();
    private long rows;
    private long users;
    private long lastNanos;
    private double committedUsd;

    /** @param keepsAttempts whether the attempts themselves are wanted too */
    JournalState(boolean keepsAttempts) {
        this.keepsAttempts = keepsAttempts;
    }

    /** Of a journal in which nothing has happened. */
    static JournalState of(JournalHead head) {
        JournalState state = new JournalState(false);
        state.head = Optional.of(head);
        return state;
    }

    @Override
    public void take(JournalLine line) {
        switch (line.kind()) {
            case HEAD -> head = Optional.of(JournalHead.parse(line.text()));
            case ROW -> take(AttemptCells.parse(List.of(line.text().split(",", -1))));
            case BEGUN -> saw(Long.parseLong(line.words(2)[1]));
            case ENDED -> take(LevelText.parse(line));
            case SPENT -> committedUsd = Require.notNegative("dollars", Double.parseDouble(line.words(1)[0]));
            case RESUMED -> take(Resumption.parse(line));
        }
    }

    private void take(Attempt attempt) {
        saw(attempt.timing().endNanos());
        users = Math.max(users, attempt.user() + 1);
        rows++;
        if (keepsAttempts) {
            attempts.add(attempt);
        }
    }

    private void take(LevelText ended) {
        Require.that(
                ended.index() == whole.size(),
                "ends level " + ended.index() + ", the next to end is level " + whole.size());
        whole.add(ended.level());
        saw(ended.level().endNanos());
    }

    void take(Resumption resumption) {
        resumption.requireAfter(whole.size(), lastNanos);
        attempts.removeIf(attempt -> attempt.level() >= whole.size());
        resumptions.add(resumption);
        rowsBefore.add(rows);
        saw(resumption.shift().nanos());
        users = Math.max(users, resumption.shift().user());
    }

    private void saw(long nanos) {
        lastNanos = Math.max(lastNanos, nanos);
    }

    /** Whether a row counts: one of a level that was broken off and begun again does not. */
    boolean counts(long row, int level) {
        for (int i = 0; i < resumptions.size(); i++) {
            if (row < rowsBefore.get(i)) {
                return level < resumptions.get(i).shift().level();
            }
        }
        return true;
    }

    /** Where a part that begins now is to go on. */
    Shift shift() {
        return new Shift(whole.size(), lastNanos, users);
    }

    /** Where the part that is under way goes on. */
    Shift lastShift() {
        return resumptions.isEmpty()
                ? Shift.NONE
                : resumptions.get(resumptions.size() - 1).shift();
    }

    Optional<JournalHead> head() {
        return head;
    }

    long rows() {
        return rows;
    }

    List<LoadLevel> whole() {
        return List.copyOf(whole);
    }

    List<Resumption> resumptions() {
        return List.copyOf(resumptions);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    double committedUsd() {
        return committedUsd;
    }
}
