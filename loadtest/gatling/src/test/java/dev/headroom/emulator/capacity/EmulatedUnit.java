package dev.headroom.emulator.capacity;

import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.Profile;

/** The emulator's own admission of one model unit of Llama 3.1 8B, for tests whose time is counted and not lived. */
public final class EmulatedUnit {

    private static final double BUCKET_SECONDS = 0.5;

    private final Admission admission = new UnitAdmission(
            Profile.standard()
                    .modelNamed("meta.llama3-1-8b-instruct-v1:0")
                    .flatMap(ModelTruth::unit)
                    .orElseThrow(),
            1,
            BUCKET_SECONDS,
            1,
            0);

    /** Whether a request is let in. */
    public boolean admits(int inputTokens, int maxTokens, long nanos) {
        return admission.admit(new Load(inputTokens, 0, 0, maxTokens), nanos).isEmpty();
    }

    /** An output token leaves. */
    public void serves(long nanos) {
        admission.served(1, nanos);
    }
}
