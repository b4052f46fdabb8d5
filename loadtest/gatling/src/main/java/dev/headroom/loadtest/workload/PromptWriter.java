package dev.headroom.loadtest.workload;

import java.util.random.RandomGenerator;

/**
 * Writes prompts of a number of words. The words are short and common, about one token each in the tokenizers of current models;
 * what a prompt truly had is in the service's own count. Their order is drawn, so that no prompt cache knows it.
 */
final class PromptWriter {

    private static final String[] WORDS = {
        "time",
        "year",
        "people",
        "way",
        "day",
        "man",
        "thing",
        "woman",
        "life",
        "child",
        "world",
        "school",
        "state",
        "family",
        "student",
        "group",
        "country",
        "problem",
        "hand",
        "part",
        "place",
        "case",
        "week",
        "company",
        "system",
        "program",
        "question",
        "work",
        "number",
        "night",
        "point",
        "home",
        "water",
        "room",
        "mother",
        "area",
        "money",
        "story",
        "fact",
        "month",
        "lot",
        "right",
        "study",
        "book",
        "eye",
        "job",
        "word",
        "business",
        "issue",
        "side",
        "kind",
        "head",
        "house",
        "service",
        "friend",
        "father",
        "power",
        "hour",
        "game",
        "line",
        "end",
        "member",
        "law",
        "car"
    };

    private PromptWriter() {}

    /** A prompt of {@code words} words, at least 1, which asks for an answer of {@code answerWords}. */
    static String write(int words, int answerWords, RandomGenerator random) {
        String task = "Write a story of " + answerWords + " words with these words in it:";
        int taskWords = task.split(" ", -1).length;
        return words > taskWords ? task + " " + words(words - taskWords, random) : words(words, random);
    }

    /** So many words, at least 1, and nothing else. */
    static String words(int count, RandomGenerator random) {
        StringBuilder text = new StringBuilder(count * 7);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(' ');
            }
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
