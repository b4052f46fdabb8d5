/** AWS's protocols for services that are called by the name of an operation: JSON, CBOR, and forms answered in XML. */
@NullMarked
package dev.headroom.emulator.protocol;

import org.jspecify.annotations.NullMarked;
