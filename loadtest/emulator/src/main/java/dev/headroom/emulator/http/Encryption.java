package dev.headroom.emulator.http;

import dev.headroom.emulator.profile.EmulatorException;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;

/**
 * TLS for loopback by a certificate that signs itself. The folder holds its key ({@value #KEYS}), what a client must trust as PEM
 * ({@value #PEM}), and the same for Java ({@value #TRUST}); they are made once and used again, so that clients trust them after a
 * restart. The key vouches for nothing but loopback, and the password of both stores is {@value #PASSWORD}.
 */
public final class Encryption {

    /** Of both stores. They protect nothing: who can read the folder may pass for this emulator. */
    public static final String PASSWORD = "changeit";

    /** What a Java client must trust. */
    public static final String TRUST = "trust.p12";

    /** What any other client must trust. */
    public static final String PEM = "emulator.pem";

    private static final String KEYS = "emulator.p12";
    private static final String ALIAS = "emulator";
    private static final int DAYS = 365;

    private final SslContext context;

    private Encryption(SslContext context) {
        this.context = context;
    }

    /**
     * Takes the certificate of a folder, or makes it.
     *
     * @throws EmulatorException where the folder cannot be written, holds a store that is not its own, or Java has no keytool
     */
    public static Encryption in(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(KEYS))) {
                make(folder);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(folder.resolve(KEYS))) {
                keys.load(in, PASSWORD.toCharArray());
            }
            tell(folder, keys.getCertificate(ALIAS));
            return new Encryption(context(keys));
        } catch (IOException | GeneralSecurityException e) {
            throw new EmulatorException(
                    "no certificate in " + folder + ": " + e.getMessage()
                            + "; name another folder, or one that is empty",
                    e);
        }
    }

    private static void make(Path folder) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-dname",
                "CN=headroom emulator",
                "-validity",
                Integer.toString(DAYS),
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-keystore",
                folder.resolve(KEYS).toString());
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (made.waitFor() != 0) {
                throw new IOException("the JDK's keytool made none");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the JDK's keytool made it", e);
        }
    }

    private static void tell(Path folder, Certificate certificate) throws IOException, GeneralSecurityException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                folder.resolve(PEM),
                "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(ALIAS, certificate);
        try (OutputStream out = Files.newOutputStream(folder.resolve(TRUST))) {
            trust.store(out, PASSWORD.toCharArray());
        }
    }

    private static SslContext context(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        return SslContextBuilder.forServer(managers)
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_2,
                        ApplicationProtocolNames.HTTP_1_1))
                .build();
    }

    SslContext context() {
        return context;
    }
}
