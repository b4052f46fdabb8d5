package dev.headroom.config.file;

import java.nio.file.Path;

/**
 * Where something stands.
 *
 * @param file the file
 * @param line the line in it, from 1
 */
record Place(Path file, int line) {

    ConfigException refuse(String fault) {
        return ConfigException.at(file, line, fault);
    }

    Place onLine(int other) {
        return new Place(file, other);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
