package dev.headroom.emulator.llama;

/**
 * How large a model is.
 *
 * @param width length of an embedding; a multiple of 32 and of the heads
 * @param layers how many
 * @param heads attention heads of a layer
 * @param hidden width of the feed-forward part; a multiple of 32
 * @param words words that it can say, each one token
 * @param context most tokens of prompt and answer
 */
record ModelShape(int width, int layers, int heads, int hidden, int words, int context) {

    /** About 16 million parameters: two cores do some hundred tokens a second. */
    static final ModelShape SMALL = new ModelShape(384, 8, 6, 1024, 2048, 2048);

    ModelShape {
        if (width % 32 != 0 || hidden % 32 != 0 || width % heads != 0) {
            throw new IllegalArgumentException("width and hidden must be multiples of 32, width of heads too: width "
                    + width + ", hidden " + hidden + ", heads " + heads);
        }
    }

    /** Weights in all. */
    long parameters() {
        long layer = 4L * width * width + 3L * width * hidden + 2L * width;
        return layers * layer + 2L * width * Vocabulary.of(words).size() + width;
    }
}
