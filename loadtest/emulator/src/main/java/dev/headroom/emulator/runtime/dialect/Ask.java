package dev.headroom.emulator.runtime.dialect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a request asks for, in no model's language.
 *
 * @param prompt its prompt
 * @param maxTokens the limit that it sets; absent where it sets none
 * @param stopSequences texts that end the answer
 * @param tool the tool that the answer must call; absent where it need not
 */
public record Ask(Prompt prompt, OptionalInt maxTokens, List<String> stopSequences, Optional<String> tool) {

    /** Copies. */
    public Ask {
        stopSequences = List.copyOf(stopSequences);
    }
}
