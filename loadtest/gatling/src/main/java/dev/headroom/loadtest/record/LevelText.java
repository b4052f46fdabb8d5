package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;

/** A level that is over as a line of a journal, in both directions. */
record LevelText(int index, LoadLevel level) {

    String text() {
        return index + " " + level.load() + " " + level.startNanos() + " " + level.steadyFromNanos() + " "
                + level.endNanos();
    }

    static LevelText parse(JournalLine line) {
        String[] words = line.words(5);
        return new LevelText(
                Integer.parseInt(words[0]),
                new LoadLevel(
                        OfferedLoad.parse(words[1]),
                        Long.parseLong(words[2]),
                        Long.parseLong(words[3]),
                        Long.parseLong(words[4])));
    }
}
