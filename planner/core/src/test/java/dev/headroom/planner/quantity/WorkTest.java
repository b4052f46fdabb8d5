package dev.headroom.planner.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void theShareIsWhatIsDoneOfWhatIsExpected() {
        Work work = new Work();
        assertThat(work.share()).isZero();
        work.expect(30);
        work.expect(10);
        work.done(10);
        assertThat(work.share()).isEqualTo(0.25);
        work.done(35);
        assertThat(work.share()).isEqualTo(1);
    }

    @Test
    void nothingIsUndone() {
        assertThatThrownBy(() -> new Work().done(-1)).hasMessageContaining("work done");
        assertThatThrownBy(() -> new Work().expect(Double.NaN)).hasMessageContaining("work expected");
    }
}
