package dev.headroom.loadtest.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.LoadLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Levels from 0 to 100, 200 and 300 ns. */
class OpenLevelsTest {

    private final List<String> seen = new ArrayList<>();
    private final OpenLevels levels = new OpenLevels();
    private final OpenLevels.Marks marks = new OpenLevels.Marks() {
        @Override
        public void begun(int level, LoadLevel what) {
            seen.add("begun " + level);
        }

        @Override
        public void ended(int level, LoadLevel what) {
            seen.add("ended " + level + " at " + what.endNanos());
        }
    };

    private void look(long nanos) {
        levels.look(Recordings.levels(0), nanos, marks);
    }

    @Test
    void aLevelIsOverWhenItsTimeIsAndNothingOfItIsUnderWay() {
        look(0);
        levels.sent(0);
        look(99);
        look(100);
        assertThat(seen).containsExactly("begun 0", "begun 1");
        levels.over(0);
        look(101);
        assertThat(seen).containsExactly("begun 0", "begun 1", "ended 0 at 100");
    }

    @Test
    void levelsEndInTheirOrder() {
        levels.sent(0);
        look(250);
        assertThat(seen).containsExactly("begun 0", "begun 1", "begun 2");
        levels.over(0);
        look(250);
        assertThat(seen).endsWith("ended 0 at 100", "ended 1 at 200").hasSize(5);
    }

    @Test
    void whatIsSeenOnceIsNotSaidAgain() {
        look(1000);
        look(2000);
        assertThat(seen).hasSize(6);
    }

    /** A pilot may end a level before its time, and settle the next when it is needed. */
    @Test
    void levelsMayComeLaterAndEndEarly() {
        levels.look(Recordings.levels(0).subList(0, 1), 50, marks);
        LoadLevel cut = new LoadLevel(Recordings.levels(0).get(0).load(), 0, 10, 60);
        levels.look(List.of(cut), 60, marks);
        assertThat(seen).containsExactly("begun 0", "ended 0 at 60");
    }
}
