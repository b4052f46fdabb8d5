package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.config.Arrivals;
import dev.headroom.config.IntRange;
import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.config.Span;
import dev.headroom.planner.measure.OfferedLoad;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OpenFilesTest {

    private static final Span SPAN = new Span(Duration.ofSeconds(10), Duration.ofSeconds(1));

    @Test
    void usersWhoHaveNoConnectionAreRefused() {
        OpenFiles.requireRoom(700, OptionalLong.of(1024));
        OpenFiles.requireRoom(100_000, OptionalLong.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenFiles.requireRoom(2000, OptionalLong.of(1024)))
                .withMessageContaining("2,000 users at once")
                .withMessageContaining("may have 1,024 files and connections open; raise that with 'ulimit -n'");
    }

    @Test
    void theMostUsersOfALoadCount() {
        Load.Search.Care care = new Load.Search.Care(0.1, 2, 9);
        assertThat(OpenFiles.users(new Load.Steps(
                        List.of(new OfferedLoad.Closed(4), new OfferedLoad.Closed(9), new OfferedLoad.Closed(2)),
                        SPAN.hold(),
                        SPAN.warmUp())))
                .isEqualTo(9);
        assertThat(OpenFiles.users(new Load.Search(new LoadRange(true, 1, 64), Arrivals.POISSON, SPAN, care)))
                .isEqualTo(64);
        assertThat(OpenFiles.users(new Load.Search(new LoadRange(false, 1, 64), Arrivals.POISSON, SPAN, care)))
                .isZero();
        assertThat(OpenFiles.users(
                        new Load.Frontier(new IntRange(1, 2), new IntRange(1, 2), new IntRange(1, 24), 8, SPAN)))
                .isEqualTo(24);
        assertThat(OpenFiles.users(new Load.Alternating(new OfferedLoad.Closed(3), Arrivals.POISSON, SPAN, 24)))
                .isEqualTo(3);
    }
}
