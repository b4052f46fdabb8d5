package dev.headroom.cli.target;

import dev.headroom.loadtest.transport.HttpVersion;
import dev.headroom.loadtest.transport.Link;
import dev.headroom.loadtest.transport.Target;

/** The HTTP that targets are spoken to in. */
public enum HttpChoice {
    /** HTTP/1.1. */
    ONE,
    /** HTTP/2, with TLS where the server offers it, and without. */
    TWO;

    /** @throws IllegalArgumentException where {@code --http} has another value than 1.1 or 2 */
    public static HttpChoice of(String flag) {
        return switch (flag) {
            case "1.1" -> ONE;
            case "2" -> TWO;
            default -> throw new IllegalArgumentException("--http is '" + flag + "', must be 1.1 or 2");
        };
    }

    /** What a target is spoken to in. */
    public static HttpChoice of(Target target) {
        return target.link().version() == HttpVersion.HTTP_1_1 ? ONE : TWO;
    }

    /** The same target, spoken to so. */
    public Target to(Target target) {
        return this == TWO ? target.overHttp2() : target.over(Link.HTTP_1_1);
    }
}
