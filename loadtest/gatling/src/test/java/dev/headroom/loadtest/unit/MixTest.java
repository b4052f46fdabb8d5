package dev.headroom.loadtest.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MixTest {

    @Test
    void aMixIsReadAsItIsWritten() {
        assertThat(Mix.of("3000:50")).isEqualTo(new Mix(3000, 50)).hasToString("3000:50");
        for (String bad : new String[] {"3000", "3000:50:1", "a:b", "0:5", ""}) {
            assertThatThrownBy(() -> Mix.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
