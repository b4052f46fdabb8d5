package dev.headroom.loadtest.transport;

import static java.util.Objects.requireNonNull;

import io.netty.handler.codec.http2.Http2Settings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A certificate that Java trusts for as long as the tests of a class run. */
final class TrustedServer implements BeforeAllCallback, AfterAllCallback {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private @Nullable Path folder;
    private @Nullable SelfSigned certificate;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path made = Files.createTempDirectory("trusted");
        SelfSigned trusted = SelfSigned.of("ip:127.0.0.1", made);
        System.setProperty(TRUST_STORE, trusted.trustStore().toString());
        folder = made;
        certificate = trusted;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        System.clearProperty(TRUST_STORE);
        try (Stream<Path> files = Files.walk(requireNonNull(folder))) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    Http2Server serve(Script script) throws Exception {
        return new Http2Server(
                script,
                Http2Settings.defaultSettings(),
                requireNonNull(certificate).http2());
    }
}
