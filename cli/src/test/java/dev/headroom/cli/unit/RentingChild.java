package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.LifesClock;
import dev.headroom.loadtest.rental.Rental;
import dev.headroom.loadtest.rental.RentalFolder;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.rental.UnitPlane;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A program that rents a unit with a watchdog over it, says so, and waits to be killed. */
final class RentingChild {

    private RentingChild() {}

    /** Folder of the journals, and address of the emulator. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Console console = new Console(
                out, new PrintStream(System.err, true, StandardCharsets.UTF_8), false, InputStream.nullInputStream());
        LifesClock clock = new LifesClock();
        RentalIntent.Place place = new RentalIntent.Place(
                RentalIntent.Kind.EMULATOR, "us-west-2", Optional.of(URI.create(arguments[1])), Optional.empty());
        RentalIntent intent = new RentalIntent(
                "killed",
                "meta.llama3-1-8b-instruct-v1:0:128k",
                place,
                new RentalIntent.Terms(new BigDecimal("24.00"), 1),
                clock.now());
        UnitPlane plane = new UnitPlanes(Map.of()).of(place);
        RentedUnit unit = RentedUnit.begin(
                console, new RentalFolder(Path.of(arguments[0])), intent, new Rental.Means(plane, clock));
        console.result(unit.serving(Duration.ofSeconds(10)));
        int ignored = System.in.read();
    }
}
