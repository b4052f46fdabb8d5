package dev.headroom.sources.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class StageMapperTest {

    /** What follows from its components is asked of it, and is not written beside them. */
    record Counted(int count) {

        public boolean isEven() {
            return count % 2 == 0;
        }
    }

    @Test
    void aQuestionThatARecordAnswersIsNoFieldOfItsFile() throws JsonProcessingException {
        String text = StageMapper.create().writeValueAsString(new Counted(2));
        assertThat(text).isEqualTo("{\"count\":2}");
        assertThat(StageMapper.create().readValue(text, Counted.class)).isEqualTo(new Counted(2));
    }
}
