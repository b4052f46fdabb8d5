package dev.headroom.loadtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.transport.ConnectionCounts;
import dev.headroom.loadtest.transport.HttpVersion;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private static String said(HttpVersion asked, long opened, long fellBack) {
        return "aws us-west-2" + Spoken.of(asked, new ConnectionCounts(opened, 0, 0, opened, fellBack));
    }

    @Test
    void onlyWhatIsNotTheUsualIsSaid() {
        assertThat(said(HttpVersion.HTTP_1_1, 4, 0)).isEqualTo("aws us-west-2");
        assertThat(said(HttpVersion.H2, 4, 0)).isEqualTo("aws us-west-2 over HTTP/2");
        assertThat(said(HttpVersion.H2C, 4, 0)).isEqualTo("aws us-west-2 over HTTP/2 without TLS");
    }

    @Test
    void aServerThatDoesNotOfferHttp2IsSaid() {
        assertThat(said(HttpVersion.H2, 4, 4))
                .isEqualTo("aws us-west-2 over HTTP/1.1 (HTTP/2 was asked for and not offered)");
        assertThat(said(HttpVersion.H2, 4, 1))
                .isEqualTo("aws us-west-2 over HTTP/2 (HTTP/1.1 on 1 of 4 connections, where it was not offered)");
    }
}
