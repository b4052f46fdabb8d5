package dev.headroom.sources;

/** A source that was read and has nothing of what was looked for: the answer is no, and nothing is wrong with the call. */
public final class NothingThereException extends SourceException {

    private static final long serialVersionUID = 1L;

    private NothingThereException(String message) {
        super(message);
    }

    /** Of a source with this address: what was looked for, and what is there instead. */
    public static NothingThereException at(String place, String words) {
        return new NothingThereException(place + ": " + words);
    }
}
