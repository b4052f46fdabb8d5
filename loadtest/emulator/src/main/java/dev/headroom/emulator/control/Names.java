package dev.headroom.emulator.control;

/**
 * Names that people give. AWS states them as {@code ([0-9a-zA-Z][_-]?)+}; here they are read letter by letter, so that
 * no name, however long and odd, takes more than one pass.
 */
final class Names {

    private static final int MOST_NAME = 63;
    private static final int MOST_PROFILE_NAME = 64;
    private static final int MOST_DESCRIPTION = 200;
    private static final int MOST_TOKEN = 256;

    private Names() {}

    /** The name of a purchase. */
    static String purchase(String member, String name) {
        return checked(name, member, MOST_NAME, new Alphabet("", "_-"));
    }

    /** The name of an inference profile. */
    static String profile(String name) {
        return checked(name, "inferenceProfileName", MOST_PROFILE_NAME, new Alphabet("", " _-"));
    }

    /** The description of an inference profile. */
    static String description(String text) {
        return checked(text, "description", MOST_DESCRIPTION, new Alphabet(":.", " _-"));
    }

    /** A client's token: letters, digits and hyphens, a letter or digit at both ends. */
    static String token(String token) {
        Fields.length(token, "clientRequestToken", MOST_TOKEN);
        boolean good = token.chars().allMatch(c -> c == '-' || Letters.isLetterOrDigit(c))
                && Letters.isLetterOrDigit(token.charAt(0))
                && Letters.isLetterOrDigit(token.charAt(token.length() - 1));
        if (!good) {
            throw Fields.broken(
                    token,
                    "clientRequestToken",
                    "satisfy regular expression pattern: [a-zA-Z0-9]([-a-zA-Z0-9]{0,254}[a-zA-Z0-9])?");
        }
        return token;
    }

    private record Alphabet(String more, String separators) {

        boolean isHead(int c) {
            return Letters.isLetterOrDigit(c) || more.indexOf(c) >= 0;
        }

        @Override
        public String toString() {
            return "([0-9a-zA-Z" + more + "][" + separators + "]?)+";
        }
    }

    private static String checked(String text, String member, int most, Alphabet alphabet) {
        Fields.length(text, member, most);
        boolean headBefore = false;
        for (int i = 0; i < text.length(); i++) {
            boolean head = alphabet.isHead(text.charAt(i));
            boolean separator = headBefore && alphabet.separators.indexOf(text.charAt(i)) >= 0;
            if (!head && !separator) {
                throw Fields.broken(text, member, "satisfy regular expression pattern: " + alphabet);
            }
            headBefore = head;
        }
        return text;
    }
}
