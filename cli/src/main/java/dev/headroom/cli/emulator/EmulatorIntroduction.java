package dev.headroom.cli.emulator;

import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.auth.Keys;
import dev.headroom.emulator.http.Encryption;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an emulator says of itself when it listens: above all the lines that point any AWS client at it.
 *
 * @param endpoint where it listens
 * @param region the Region it is in
 * @param keys whose requests are believed; absent where everybody's are
 * @param certificates where what clients must trust is, of one that speaks TLS
 */
record EmulatorIntroduction(URI endpoint, String region, Optional<Keys> keys, Optional<Path> certificates) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!EmulatorSettings.LOOPBACK.equals(endpoint.getHost())) {
            lines.add("WARNING: listening on " + endpoint.getHost() + ", where others may reach it.");
        }
        Keys shown = keys.orElse(Keys.HEADROOM);
        lines.add("Point any AWS client at it:");
        lines.add("  export AWS_ENDPOINT_URL=" + endpoint);
        // boto3 and the command line tool read the second name, the other SDKs the first.
        lines.add("  export AWS_REGION=" + region + " AWS_DEFAULT_REGION=" + region);
        lines.add("  export AWS_ACCESS_KEY_ID=" + shown.accessKeyId() + " AWS_SECRET_ACCESS_KEY="
                + shown.secretAccessKey());
        certificates.ifPresent(folder -> trust(lines, folder));
        lines.add("or, for the runtime alone, with an API key:");
        lines.add("  export AWS_BEARER_TOKEN_BEDROCK=" + shown.apiKey());
        lines.add(
                keys.isPresent()
                        ? "Signatures and API keys are verified; --auth off takes anybody."
                        : "Signatures are not verified: anybody's credentials will do.");
        lines.add("Stop it with Ctrl-C.");
        return lines;
    }

    /** The second name is Node's; Java asks for a store of its own. */
    private static void trust(List<String> lines, Path folder) {
        Path pem = folder.resolve(Encryption.PEM).toAbsolutePath();
        lines.add("  export AWS_CA_BUNDLE=" + pem + " NODE_EXTRA_CA_CERTS=" + pem);
        lines.add("  export JAVA_TOOL_OPTIONS='-Djavax.net.ssl.trustStore="
                + folder.resolve(Encryption.TRUST).toAbsolutePath() + " -Djavax.net.ssl.trustStorePassword="
                + Encryption.PASSWORD + "'");
    }
}
