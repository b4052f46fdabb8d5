package dev.headroom.emulator.llama;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tokens of a model, in SentencePiece's manner: what it needs to read any text, then the words that it says. A prompt of single
 * letters between blanks has a token a letter.
 */
record Vocabulary(List<Token> tokens) {

    private static final String BLANK = "\u2581";

    /** What a token is, by its number in the file. */
    enum Kind {
        NORMAL(1),
        UNKNOWN(2),
        CONTROL(3),
        BYTE(6);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** One token. */
    record Token(String text, Kind kind) {}

    Vocabulary {
        tokens = List.copyOf(tokens);
    }

    static Vocabulary of(int words) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token("<unk>", Kind.UNKNOWN));
        tokens.add(new Token("<s>", Kind.CONTROL));
        tokens.add(new Token("</s>", Kind.CONTROL));
        for (int value = 0; value < 256; value++) {
            tokens.add(new Token(String.format(Locale.ROOT, "<0x%02X>", value), Kind.BYTE));
        }
        tokens.add(new Token(BLANK, Kind.NORMAL));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            tokens.add(new Token(Character.toString(letter), Kind.NORMAL));
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            tokens.add(new Token(BLANK + letter, Kind.NORMAL));
        }
        for (int word = 0; word < words; word++) {
            tokens.add(new Token(String.format(Locale.ROOT, "%sw%05d", BLANK, word), Kind.NORMAL));
        }
        return new Vocabulary(tokens);
    }

    int size() {
        return tokens.size();
    }

    /** The first token that is a word; those before are never said. */
    static int firstWord() {
        return 3 + 256 + 1 + 26 + 26;
    }

    /** A prompt of so many tokens. */
    static String prompt(int tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            text.append(i == 0 ? "" : " ").append((char) ('a' + i % 26));
        }
        return text.toString();
    }
}
