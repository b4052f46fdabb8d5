package dev.headroom.cli.target;

import picocli.CommandLine.Option;

/** Which HTTP is spoken, for commands that send a load. */
public final class HttpFlag {

    @Option(
            names = "--http",
            paramLabel = "1.1|2",
            defaultValue = "1.1",
            description = "The HTTP that is spoken: 2 is h2 with TLS, where the server offers it, and h2c without."
                    + " Default: ${DEFAULT-VALUE}.")
    private String version = "1.1";

    /** As it was given. */
    public String version() {
        return version;
    }

    /** @throws IllegalArgumentException where it is neither 1.1 nor 2 */
    public HttpChoice choice() {
        return HttpChoice.of(version);
    }
}
