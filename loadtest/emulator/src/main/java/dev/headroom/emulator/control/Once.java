package dev.headroom.emulator.control;

import dev.headroom.emulator.http.AwsError;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What client request tokens have made: the same token with the same parameters makes nothing more. With other
 * parameters it is refused; AWS says only that a known token's request is ignored, and a client that hears so of
 * another order would take it for bought.
 */
final class Once<T> {

    private final Map<String, Made<T>> byToken = new HashMap<>();

    private record Made<T>(T order, String arn) {}

    /** The ARN that a token has made, where it has. */
    Optional<String> before(Optional<String> token, T order) {
        Optional<Made<T>> made = token.map(byToken::get);
        if (made.filter(found -> !found.order.equals(order)).isPresent()) {
            throw AwsError.validation(
                    "clientRequestToken was used before with other parameters. Use another token, or the same parameters.");
        }
        return made.map(Made::arn);
    }

    void forget() {
        byToken.clear();
    }

    void made(Optional<String> token, T order, String arn) {
        token.ifPresent(text -> byToken.put(text, new Made<>(order, arn)));
    }
}
