package dev.headroom.planner.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void oneIsTheSingularAndAllElseThePlural() {
        assertThat(Counted.of(1, "minute")).isEqualTo("1 minute");
        assertThat(Counted.of(0, "object")).isEqualTo("0 objects");
        assertThat(Counted.of(2_000, "hour")).isEqualTo("2,000 hours");
    }
}
