package dev.headroom.cli;

import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.auth.Keys;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an emulator says of itself when it listens: above all the lines that point any AWS client at it.
 *
 * @param endpoint where it listens
 * @param region the Region it is in
 * @param keys whose requests are believed; absent where everybody's are
 */
record EmulatorIntroduction(URI endpoint, String region, Optional<Keys> keys) {

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
        lines.add("or, for the runtime alone, with an API key:");
        lines.add("  export AWS_BEARER_TOKEN_BEDROCK=" + shown.apiKey());
        lines.add(
                keys.isPresent()
                        ? "Signatures and API keys are verified; --auth off takes anybody."
                        : "Signatures are not verified: anybody's credentials will do.");
        lines.add("Stop it with Ctrl-C.");
        return lines;
    }
}
