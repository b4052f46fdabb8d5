package dev.headroom.cli.plan;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredUnitTest {

    @ParameterizedTest
    @ValueSource(strings = {"20000", "20000,abc", "-1,2000", "NaN,2000", "1,Infinity", "1,2,3", ""})
    void whatAreNotTwoRatesIsRefusedWithTheFlagAndAnExample(String rates) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeclaredUnit.of(Optional.of(rates), Optional.of("me")))
                .withMessageContaining("--declared-unit")
                .withMessageContaining("as in 2000000,200000");
    }
}
