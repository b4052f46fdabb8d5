package dev.headroom.cli.unit;

import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.loadtest.rental.BedrockUnitPlane;
import dev.headroom.loadtest.rental.Planes;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.rental.UnitPlane;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.sources.aws.AwsSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** Control planes by where something was bought, with the credentials of now. */
final class UnitPlanes implements Planes {

    /** How long a purchase may come up after its caller died. AWS says nothing; a call of the SDK is given up after a minute. */
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private static final Duration SETTLING_EMULATED = Duration.ofSeconds(1);
    private static final int PATIENCE_MILLIS = 2000;

    private final Map<String, String> environment;

    UnitPlanes(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public UnitPlane of(RentalIntent.Place place) {
        if (place.kind() == RentalIntent.Kind.SERVICE) {
            AwsSettings settings =
                    new AwsSettings(place.profile(), Optional.of(place.region()), place.roleArn(), Optional.empty());
            AwsAccess access = new AwsAccess(environment, settings, HttpChoice.ONE);
            return new BedrockUnitPlane(() -> access.control(place.region(), place.endpoint()), SETTLING);
        }
        return listens(place.endpoint().orElseThrow())
                ? new BedrockUnitPlane(() -> emulated(place), SETTLING_EMULATED)
                : new EndedEmulator();
    }

    private static BedrockClient emulated(RentalIntent.Place place) {
        return ControlPlane.in(place.region(), place.endpoint(), AwsAccess.emulated());
    }

    private static boolean listens(URI endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** An emulator that was this program's own and has ended: what was bought on it ended with it. */
    private static final class EndedEmulator implements UnitPlane {

        @Override
        public String create(RentalIntent intent) {
            throw new IllegalStateException("nothing is bought on an emulator that has ended");
        }

        @Override
        public Optional<Status> status(String arn) {
            return Optional.empty();
        }

        @Override
        public Optional<String> named(String name) {
            return Optional.empty();
        }

        @Override
        public void delete(String arn) {
            // There is nothing.
        }

        @Override
        public Duration settling() {
            return Duration.ZERO;
        }
    }
}
