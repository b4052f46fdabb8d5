package dev.headroom.emulator.control;

import dev.headroom.emulator.profile.ModelTruth;
import java.util.Optional;

/**
 * What a model id in a request stands for.
 *
 * @param model the foundation model behind it
 * @param purchase the bought units that serve it; absent on demand
 */
public record Target(ModelTruth model, Optional<Purchase> purchase) {}
