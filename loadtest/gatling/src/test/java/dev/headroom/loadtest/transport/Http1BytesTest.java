package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Http1BytesTest {

    private static Outgoing request(String value) {
        return Outgoing.post(
                "/model/m/converse", Map.of("Accept", value), "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 9112, sections 3 and 5. */
    @Test
    void aRequestIsItsLineItsFieldsAnEmptyLineAndItsBody() {
        assertThat(request("*/*").http1("h:80").toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "POST /model/m/converse HTTP/1.1\r\nAccept: */*\r\nhost: h:80\r\ncontent-length: 7\r\n\r\n{\"a\":1}");
    }

    @Test
    void aFieldCannotSmuggleAnother() {
        assertThatThrownBy(() -> request("*/*\r\nX: y").http1("h")).isInstanceOf(IllegalArgumentException.class);
    }
}
