package dev.headroom.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MachineChecksTest {

    private static final Machine GOOD = new Machine(
            "17.0.9",
            17,
            4L << 30,
            8,
            OptionalLong.of(65_536),
            20L << 30,
            Optional.empty(),
            Optional.of("/usr/bin/open"));

    @Test
    void aGoodMachineNeedsNoAdvice() {
        assertThat(MachineChecks.of(GOOD))
                .allMatch(check ->
                        check.state() == Check.State.OK && check.advice().isEmpty());
    }

    @Test
    void eachLackIsToldWithWhatToDo() {
        Machine poor = new Machine(
                "11.0.2",
                11,
                1L << 28,
                1,
                OptionalLong.of(1024),
                1L << 20,
                Optional.of("Permission denied"),
                Optional.empty());
        assertThat(MachineChecks.of(poor)).allMatch(check -> check.advice().isPresent());
        assertThat(MachineChecks.of(poor))
                .filteredOn(check -> check.state() == Check.State.WRONG)
                .extracting(Check::what)
                .containsExactly("Java", "disk", "loopback");
        assertThat(MachineChecks.of(poor))
                .extracting(check -> check.advice().orElseThrow())
                .contains("before more than 512 streams at once: ulimit -n 8192");
    }

    @Test
    void thisMachineIsRead() {
        Machine here = Machine.here(Map.of("PATH", "/no/such/folder"));
        assertThat(here.feature()).isEqualTo(Runtime.version().feature());
        assertThat(here.processors()).isPositive();
        assertThat(here.freeBytes()).isPositive();
        assertThat(here.browser()).isEmpty();
    }
}
