package dev.headroom.sources.s3;

import dev.headroom.sources.stage.RunFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Copies of a batch's objects, while they are being made and when they are there. */
final class Copies {

    private final Batch batch;
    private final List<Future<Copy>> begun;
    private List<Copy> copies = List.of();

    private Copies(Batch batch, List<Future<Copy>> begun) {
        this.batch = batch;
        this.begun = begun;
    }

    /** A copy with the hash of its bytes. */
    private record Copy(Path file, RunFile hashed) {}

    /** What makes a copy of the n-th object of a batch, counted from 0. */
    @FunctionalInterface
    interface Copier {
        Path copy(int index, LoggedObject object);
    }

    static Copies begin(Workers workers, Batch batch, Copier copier) {
        List<Integer> all = IntStream.range(0, batch.objects().size()).boxed().toList();
        List<Future<Copy>> begun = workers.begin(all, index -> {
            Path file = copier.copy(index, batch.objects().get(index));
            return new Copy(file, RunFile.of(file));
        });
        return new Copies(batch, begun);
    }

    /** Waits until all are there. */
    void finish() {
        copies = new ArrayList<>(Workers.finished(begun));
    }

    List<Path> files() {
        return copies.stream().map(Copy::file).toList();
    }

    /** What each copy's object is called in S3. */
    UnaryOperator<String> names(S3Address address) {
        Map<String, String> names = new HashMap<>();
        for (int index = 0; index < copies.size(); index++) {
            names.put(
                    copies.get(index).file.toString(),
                    address.of(batch.objects().get(index).key()));
        }
        return file -> names.getOrDefault(file, file);
    }

    /** The objects with the hashes of their bytes. */
    List<RunFile> hashed(S3Address address) {
        return IntStream.range(0, copies.size())
                .mapToObj(index -> new RunFile(
                        address.of(batch.objects().get(index).key()),
                        batch.objects().get(index).bytes(),
                        copies.get(index).hashed.sha256()))
                .toList();
    }
}
