package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.Json;
import io.fanfare.privacy.Erasures.Erasure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes the main table into a file of this machine, and puts such a file into an empty table. The file has the lines of DynamoDB's own
 * export ({@code {"Item":…}}, gzip). It holds personal data: it is its owner's alone, and never written over another. Traces have no backup, so
 * that what is deleted stays deleted.
 */
public final class Backup {
    public static final String BACKUP_USAGE = "ops backup --main TABLE --to FILE";
    public static final String RESTORE_USAGE =
            "ops restore --main TABLE --from FILE (--erasures LOG | --without-erasures)";
    private static final String LOG = "--erasures";
    private static final String WITHOUT = "--without-erasures";
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final DynamoDbClient client;
    private final String table;
    private final PrintStream out;

    private Backup(DynamoDbClient client, String table, PrintStream out) {
        this.client = client;
        this.table = table;
        this.out = out;
    }

    public static int backup(List<String> arguments, PrintStream out) throws IOException {
        var words = Words.parse(arguments, BACKUP_USAGE, List.of("--main", "--to"), List.of());
        try (var client = Clients.of(DynamoDbClient.builder())) {
            return new Backup(client, value(words, "--main"), out).write(Path.of(value(words, "--to")));
        }
    }

    /**
     * 0 when every row is in the table, and nobody who was erased since.
     *
     * @throws IllegalArgumentException before a row is written, when nothing says who was erased since the backup
     */
    public static int restore(List<String> arguments, PrintStream out) throws IOException {
        var words = Words.parse(arguments, RESTORE_USAGE, List.of("--main", "--from", LOG), List.of(WITHOUT));
        var erased = erased(words);
        try (var client = Clients.of(DynamoDbClient.builder())) {
            var table = value(words, "--main");
            int status = new Backup(client, table, out).read(Path.of(value(words, "--from")));
            if (status == 0) {
                eraseAgain(erased, new Table(client, table), out);
            }
            return status;
        }
    }

    private static Collection<Erasure> erased(Words words) throws IOException {
        var log = words.value(LOG);
        if (log.isPresent() == words.has(WITHOUT)) {
            throw new IllegalArgumentException(
                    "a backup brings back whoever was erased since it was made: name the exported log of erase-person with "
                            + LOG + ", or say " + WITHOUT + " when nobody was\nusage: " + words.usage());
        }
        return log.isPresent() ? ReplayErasures.read(Path.of(log.get())) : List.of();
    }

    private static void eraseAgain(Collection<Erasure> erased, Table table, PrintStream out) {
        int again = ReplayErasures.erase(erased, table, Instant.now());
        long people = erased.stream().map(Erasure::person).distinct().count();
        out.printf(
                "%,d people in the log of erasures, %,d of them were in the backup and are erased again%n",
                people, again);
    }

    private static String value(Words words, String option) {
        return words.value(option).orElseThrow(() -> new IllegalArgumentException("usage: " + words.usage()));
    }

    private int write(Path file) throws IOException {
        if (Files.exists(file)) {
            out.println(file + " is there already; give the backup another name");
            return 1;
        }
        Files.createFile(file, OWNER_ALONE);
        long rows = 0;
        try (var lines =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (var row : client.scanPaginator(
                            request -> request.tableName(table).consistentRead(true))
                    .items()) {
                lines.write("{\"Item\":" + RowJson.write(row) + "}\n");
                rows++;
            }
        }
        out.printf("%,d rows of %s written; the file holds personal data%n", rows, table);
        return 0;
    }

    private int read(Path file) throws IOException {
        if (!client.scan(request -> request.tableName(table).limit(1)).items().isEmpty()) {
            out.println(table + " is not empty; rows that are there would be mixed with those of the backup");
            return 1;
        }
        var target = new BatchPut(client, table, Backup::sleep, ThreadLocalRandom.current());
        long rows = 0;
        var batch = new ArrayList<Map<String, AttributeValue>>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(RowJson.read(Json.tree(line).path("Item")));
                rows++;
                if (batch.size() == BatchPut.MOST) {
                    target.put(batch);
                    batch.clear();
                }
            }
        }
        target.put(batch);
        out.printf("%,d rows put into %s%n", rows, table);
        return 0;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
