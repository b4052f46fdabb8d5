package dev.headroom.config.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a file into its tree of keys. Nothing is ever constructed from a tag: the text is composed, not loaded. */
final class YamlFile {

    /** Far above any file that people write; somebody's usage export is far above it. */
    private static final int MOST_BYTES = 1 << 20;

    private YamlFile() {}

    /** @throws ConfigException where the file is not there, cannot be read, or is not YAML of keys and values */
    static YamlMap read(Path file) {
        return read(file, text(file));
    }

    /** A text as if it stood in the file. */
    static YamlMap read(Path file, String text) {
        return top(file, text).map();
    }

    /** A file with one list, which stands under a key: a list without it is refused with the key. */
    static YamlMap readUnder(Path file, String key) {
        YamlValue top = top(file, text(file));
        if (top.node() instanceof SequenceNode) {
            throw top.refuse("must stand under the key '" + key + "'; write '" + key + ":' on a line above it");
        }
        return top.map();
    }

    private static YamlValue top(Path file, String text) {
        Node root = compose(file, text);
        if (root == null) {
            throw ConfigException.in(
                    file, "is empty, must have keys; write 'key: value' lines, as the files beside it");
        }
        return new YamlValue("the file", new Place(file, root.getStartMark().getLine() + 1), root);
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw ConfigException.in(file, "is a folder, must be a file; name a YAML file in it");
        }
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw ConfigException.in(
                        file, "has " + bytes + " bytes, must have at most " + MOST_BYTES + "; is this the right file?");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw ConfigException.in(file, "there is no such file; check the path")
                    .from(e);
        } catch (CharacterCodingException e) {
            throw ConfigException.in(file, "is not UTF-8 text; save it as UTF-8")
                    .from(e);
        } catch (IOException e) {
            throw ConfigException.in(file, "cannot be read (" + e + "); check its permissions")
                    .from(e);
        }
    }

    private static @Nullable Node compose(Path file, String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw notYaml(new Place(file, line(e.getProblemMark())), e.getProblem())
                    .from(e);
        } catch (ReaderException e) {
            throw notYaml(new Place(file, lineAt(text, e.getPosition())), "it has a character that cannot be printed")
                    .from(e);
        } catch (YAMLException e) {
            throw ConfigException.in(file, "is not YAML that can be read: " + e.getMessage())
                    .from(e);
        }
    }

    private static ConfigException notYaml(Place place, String problem) {
        return place.refuse("is not YAML that can be read: " + problem + "; correct this line or the one before");
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static int lineAt(String text, int codePoint) {
        return 1
                + (int) text.codePoints()
                        .limit(codePoint)
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
