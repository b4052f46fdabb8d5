package dev.headroom.cli.target;

import java.net.URI;
import picocli.CommandLine.Option;

/** Where a load goes. */
public final class TargetFlag {

    private static final String EMULATOR = "emulator";
    private static final String AWS = "aws";

    @Option(
            names = "--target",
            defaultValue = EMULATOR,
            description =
                    "emulator, aws, or the URL of an endpoint that speaks as bedrock-runtime; for a purchase, as bedrock"
                            + " too. Default: ${DEFAULT-VALUE}.")
    private String target = EMULATOR;

    /** As it was given. */
    public String given() {
        return target;
    }

    public boolean isEmulator() {
        return target.equals(EMULATOR);
    }

    public boolean isAws() {
        return target.equals(AWS);
    }

    /** @throws IllegalArgumentException where it is no URL */
    public URI url() {
        return url("--target", target);
    }

    /**
     * The URL that a flag gives.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static URI url(String flag, String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    flag + " is '" + value + "', must be a name from its help, or a URL as in http://127.0.0.1:4566",
                    e);
        }
    }
}
