package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** A certificate that signs itself, made by the JDK's keytool for one test. */
final class SelfSigned {

    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    private final Path folder;
    private final KeyStore keys;
    private final Certificate trusted;
    private final AtomicInteger shown = new AtomicInteger();

    private SelfSigned(Path folder, KeyStore keys, Certificate trusted) {
        this.folder = folder;
        this.keys = keys;
        this.trusted = trusted;
    }

    /** For one subject alternative name, as in {@code ip:127.0.0.1}. */
    static SelfSigned of(String name, Path folder) throws Exception {
        keytool(folder, "-alias " + ALIAS + " -dname CN=test -validity 2 -ext san=" + name);
        KeyStore keys = keys(folder);
        return new SelfSigned(folder, keys, keys.getCertificate(ALIAS));
    }

    /** One whose time was a year ago. Java asks for no date of what it trusts itself, so this one is signed by another. */
    static SelfSigned expired(String name, Path folder) throws Exception {
        keytool(folder, "-alias ca -dname CN=ca -validity 2 -ext bc:c");
        keytool(folder, "-alias " + ALIAS + " -signer ca -dname CN=test -startdate -1y -validity 2 -ext san=" + name);
        KeyStore keys = keys(folder);
        Certificate signer = keys.getCertificate("ca");
        keys.deleteEntry("ca");
        return new SelfSigned(folder, keys, signer);
    }

    /** One whose time was a year ago, and which is itself what is trusted. */
    static SelfSigned expiredAndTrusted(String name, Path folder) throws Exception {
        keytool(folder, "-alias " + ALIAS + " -dname CN=test -startdate -1y -validity 2 -ext san=" + name);
        KeyStore keys = keys(folder);
        return new SelfSigned(folder, keys, keys.getCertificate(ALIAS));
    }

    private static Path store(Path folder) {
        return folder.resolve("keys.p12");
    }

    private static void keytool(Path folder, String kind) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String options = "-genkeypair -keyalg EC -storetype PKCS12 -storepass " + PASSWORD + " " + kind + " -keystore";
        List<String> command = new ArrayList<>(List.of(keytool.toString()));
        command.addAll(List.of(options.split(" ", -1)));
        command.add(store(folder).toString());
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }

    private static KeyStore keys(Path folder) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(folder))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** A store in which who signed this certificate, and nobody else, is trusted; JKS, which opens without a password. */
    Path trustStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setCertificateEntry(ALIAS, trusted);
        Path file = folder.resolve("trusted.jks");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** How often a server has shown it. */
    int timesShown() {
        return shown.get();
    }

    private KeyManager[] counted() throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        return new KeyManager[] {new Counted((X509ExtendedKeyManager) managers.getKeyManagers()[0], shown)};
    }

    /** Counts how often a certificate was chosen to be shown; one who takes a session up again chooses none. */
    private static final class Counted extends X509ExtendedKeyManager {
        private final X509ExtendedKeyManager keys;
        private final AtomicInteger shown;

        Counted(X509ExtendedKeyManager keys, AtomicInteger shown) {
            this.keys = keys;
            this.shown = shown;
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
            return keys.chooseServerAlias(type, issuers, socket);
        }

        @Override
        public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
            return keys.getServerAliases(type, issuers);
        }

        @Override
        public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
            return keys.getClientAliases(type, issuers);
        }

        @Override
        public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
            return keys.chooseClientAlias(types, issuers, socket);
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return keys.getCertificateChain(alias);
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            shown.incrementAndGet();
            return keys.getPrivateKey(alias);
        }
    }

    /** TLS of a server that shows this certificate and offers HTTP/2. */
    SslContext http2() throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        return SslContextBuilder.forServer(managers)
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        ApplicationProtocolConfig.Protocol.ALPN,
                        ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                        ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2))
                .build();
    }

    /** A loopback socket that shows this certificate. */
    ServerSocket listen() throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(counted(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
