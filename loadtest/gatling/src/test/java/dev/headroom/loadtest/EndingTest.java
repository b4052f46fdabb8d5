package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final Ending ending = new Ending();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsUnderWayEndsBeforeAnythingIsGivenBackAndTheNewestGoesFirst() {
        ending.giveBack(() -> done.add("emulator"));
        ending.endFirst(() -> done.add("run"));
        ending.giveBack(() -> done.add("units"));
        ending.run();
        assertThat(done).containsExactly("run", "units", "emulator");
    }

    @Test
    void whatIsGivenBackAlreadyIsNotGivenBackAgain() {
        Ending.Task units = ending.giveBack(() -> done.add("units"));
        ending.endFirst(units::close);
        ending.run();
        assertThat(done).isEmpty();
    }

    @Test
    void whatFailsKeepsNothingElseFromBeingDone() {
        ending.giveBack(() -> done.add("emulator"));
        ending.giveBack(() -> {
            throw new LoadTestException("CANNOT DELETE");
        });
        assertThatThrownBy(ending::run).hasMessage("CANNOT DELETE");
        assertThat(done).containsExactly("emulator");
    }
}
