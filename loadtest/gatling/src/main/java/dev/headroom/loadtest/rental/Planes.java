package dev.headroom.loadtest.rental;

/** Control planes, by where something was bought. Throws {@code LoadTestException} where nobody can be asked there. */
@FunctionalInterface
public interface Planes {

    /** The control plane of a place. */
    UnitPlane of(RentalIntent.Place place);
}
