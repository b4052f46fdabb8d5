package dev.headroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.emulator.fault.FaultPlan;
import dev.headroom.emulator.http.Encryption;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An emulator that speaks TLS, asked by Java's own client. */
class EncryptionTest {

    /** One for all, with the certificate that the first emulator makes: to make one takes a program of its own. */
    @TempDir
    private static Path folder = Path.of("");

    private static Emulator emulator() {
        return emulator(folder);
    }

    private static Emulator emulator(Path folder) {
        EmulatorSettings.Extras extras = new EmulatorSettings.Extras(
                Optional.empty(), FaultPlan.NONE, Optional.empty(), Optional.empty(), Optional.of(folder));
        return Emulator.start(
                new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, Profile.standard(), 1, 1, extras),
                Clock.systemUTC());
    }

    /** Trusts what the folder says, and nobody else. */
    private static SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(folder.resolve(Encryption.PEM))) {
            store.setCertificateEntry(
                    "emulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        return trusting(store);
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> counters(HttpClient client, Emulator emulator)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(emulator.endpoint().resolve("/headroom/counters"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void bothVersionsOfHttpAreOffered(Version version) throws Exception {
        try (Emulator emulator = emulator()) {
            assertThat(emulator.endpoint()).hasScheme("https");
            HttpClient client = HttpClient.newBuilder()
                    .version(version)
                    .sslContext(trusting())
                    .build();
            HttpResponse<String> answer = counters(client, emulator);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(version);
        }
    }

    @Test
    void whoTrustsItOnceTrustsItAfterARestart() throws Exception {
        KeyStore store;
        try (Emulator before = emulator()) {
            store = KeyStore.getInstance(folder.resolve(Encryption.TRUST).toFile(), Encryption.PASSWORD.toCharArray());
            assertThat(before.endpoint()).hasScheme("https");
        }
        try (Emulator emulator = emulator()) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(store)).build();
            assertThat(counters(client, emulator).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStrangerDoesNotTrustIt() {
        try (Emulator emulator = emulator()) {
            assertThatThrownBy(() -> counters(HttpClient.newHttpClient(), emulator))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aStoreThatIsNotItsOwnIsRefused(@TempDir Path strange) throws IOException {
        Files.writeString(strange.resolve("emulator.p12"), "not a store");
        assertThatThrownBy(() -> emulator(strange))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining(strange.toString())
                .hasMessageContaining("name another folder");
    }
}
