package dev.headroom.sources.s3;

import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists and reads one bucket, and says in one sentence what does not work. Safe for use by several threads. */
final class Reader {

    private static final int CHANGED = 412;

    private final AwsSession session;
    private final S3Client client;
    private final S3Address address;
    private final AtomicLong lists = new AtomicLong();

    Reader(AwsSession session, S3Address address) {
        this.session = session;
        this.client = session.s3();
        this.address = address;
    }

    /**
     * What lies directly in a folder.
     *
     * @param folders names of folders, without the slash at the end
     * @param objects objects
     */
    record Folder(List<String> folders, List<S3Object> objects) {}

    /**
     * A folder, all pages of it.
     *
     * @param prefix its keys' beginning, with a slash at its end
     */
    Folder folder(String prefix) {
        List<String> folders = new ArrayList<>();
        List<S3Object> objects = new ArrayList<>();
        ask("s3:ListBucket on " + address.of(prefix), () -> {
            for (ListObjectsV2Response page : client.listObjectsV2Paginator(
                    list -> list.bucket(address.bucket()).prefix(prefix).delimiter("/"))) {
                lists.incrementAndGet();
                for (CommonPrefix common : page.commonPrefixes()) {
                    String name = common.prefix().substring(prefix.length());
                    folders.add(name.substring(0, name.length() - 1));
                }
                objects.addAll(page.contents());
            }
            return objects;
        });
        return new Folder(folders, objects);
    }

    /** Requests by which folders were listed. */
    long lists() {
        return lists.get();
    }

    /**
     * Copies an object.
     *
     * @throws AwsException where it cannot be read, or is not what was listed any more
     */
    void fetch(LoggedObject object, Path to) {
        String place = address.of(object.key());
        long bytes = ask("s3:GetObject of " + place + " (and kms:Decrypt, where a KMS key encrypts the bucket)", () -> {
            try {
                return client.getObject(
                                get -> get.bucket(address.bucket())
                                        .key(object.key())
                                        .ifMatch(object.etag()),
                                ResponseTransformer.toFile(to))
                        .contentLength();
            } catch (NoSuchKeyException e) {
                throw new AwsException(
                        place
                                + " was listed and is not there any more; something deletes from the bucket, as a lifecycle"
                                + " rule does: run the same command again, which lists anew",
                        e);
            } catch (S3Exception e) {
                if (e.statusCode() == CHANGED) {
                    throw new AwsException(
                            place
                                    + " was overwritten after it was listed; run the same command again, which lists anew",
                            e);
                }
                throw e;
            }
        });
        if (bytes != object.bytes()) {
            throw new AwsException(place + " has " + bytes + " bytes and was listed with " + object.bytes()
                    + "; run the same command again, which lists anew");
        }
    }

    private <T> T ask(String action, Supplier<T> call) {
        return session.ask(action, call);
    }
}
