package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.DynamoPageEngagement;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Key;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.local.Options;
import io.fanfare.local.ops.Backup;
import io.fanfare.local.ops.Rebuild;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.report.Figures.ItemFigures;
import io.fanfare.testkit.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** After a busy afternoon on the embedded cloud: its main table goes and comes back, its figures are spoiled and mended. */
class RecoveryIT {
    private static final int PEOPLE = 20;
    private static final CompanyStage STAGE =
            new CompanyStage(Options.of(SampleEvents.root().resolve("template.yaml")), new Visitors(1));
    private static CompanyStage.Launched launched;
    private static Table main;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aBusyAfternoon() {
        STAGE.employ(PEOPLE);
        launched = STAGE.launch(1);
        var crowd = new ChaosCrowd(STAGE, 7);
        do {
            STAGE.pass(Duration.ofMinutes(5));
            crowd.act();
        } while (crowd.isBusy());
        STAGE.sell(click(crowd));
        STAGE.pass(Duration.ofHours(2));
        main = STAGE.main();
    }

    private static String click(ChaosCrowd crowd) {
        var query = crowd.landed().values().iterator().next().getQuery();
        return Stream.of(query.split("&"))
                .filter(part -> part.startsWith("fcid="))
                .findFirst()
                .orElseThrow()
                .substring("fcid=".length());
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void a_table_that_is_gone_comes_back_row_by_row_with_the_same_results() throws IOException {
        var before = rows();
        var results = STAGE.results(launched.campaign()).toString();
        var file = backup();
        wipe();

        assertThat(restore(file, "--without-erasures").status()).isZero();

        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(PEOPLE);
        assertThat(STAGE.results(launched.campaign())).hasToString(results);
        assertThat(rebuild().text()).contains("every figure is what its evidence says", "0 of 20 people differ");
    }

    @Test
    void who_was_erased_after_a_backup_stays_erased_when_it_comes_back() throws IOException {
        var file = backup();
        var results = STAGE.results(launched.campaign()).path("items").toString();
        var person = someoneWithPoints();
        var roster = new DynamoRoster(main);
        var address = main.get(Keys.person(person), Table.Read.STRONG)
                .orElseThrow()
                .get("em")
                .s();
        assertThat(rows().toString()).contains(address);
        new DynamoErasures(main).request(List.of(new Erasure(person, Reason.ASKED)));
        STAGE.pass(Duration.ofMinutes(6));
        assertThat(roster.find(person)).isEmpty();
        var log = Files.write(
                folder.resolve("erasures.txt"),
                STAGE.cloud.logs().all().stream().map(JsonNode::toString).toList());
        wipe();

        var told = restore(file, "--erasures", log.toString());

        assertThat(told.status()).isZero();
        assertThat(told.text()).contains("1 people in the log of erasures, 1 of them were in the backup");
        assertThat(roster.find(person)).isEmpty();
        assertThat(rows().toString()).doesNotContain(address);
        assertThat(new DynamoErasures(main).pending()).isEmpty();
        assertThat(STAGE.results(launched.campaign()).path("items")).hasToString(results);
        assertThat(rebuild().text()).contains("every figure is what its evidence says", "0 of 20 people differ");
        wipe();
        assertThat(restore(file, "--without-erasures").status()).isZero();
    }

    @Test
    void a_backup_comes_back_only_with_a_word_on_who_was_erased_since() throws IOException {
        var file = backup();
        var before = rows();
        wipe();

        assertThatThrownBy(() -> restore(file)).hasMessageContaining("brings back whoever was erased");
        assertThatThrownBy(() ->
                        restore(file, "--erasures", folder.resolve("nowhere").toString()))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> restore(file, "--erasures", file, "--without-erasures"))
                .hasMessageContaining("--without-erasures");
        assertThat(rows()).isEmpty();

        assertThat(restore(file, "--without-erasures").status()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_backup_goes_into_an_empty_table_alone() throws IOException {
        var file = backup();
        var before = rows();

        assertThat(restore(file, "--without-erasures").status()).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_backup_is_its_owners_alone_and_never_written_over_another() throws IOException {
        var file = folder.resolve("backup.gz");
        var arguments = List.of("--main", main.name(), "--to", file.toString());
        assertThat(Backup.backup(arguments, silent())).isZero();
        var bytes = Files.readAllBytes(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Backup.backup(arguments, silent())).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void spoiled_figures_and_balances_are_told_and_mended_from_evidence_and_entries() {
        var figures = figures();
        var person = someoneWithPoints();
        var balance = main.get(Keys.balance(person), Table.Read.STRONG).orElseThrow();
        spoilAShare();
        spoilAnItem();
        var wrong = new HashMap<>(balance);
        wrong.put("pts", AttributeValue.fromN("9999"));
        main.put(wrong);
        main.delete(Keys.rungs(new ItemId(launched.item())));
        var spoiled = rows();

        var told = rebuild();

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("shares differ from their evidence", "its shares have", "rungs differ", "balance pts");
        assertThat(rows()).as("looking changes nothing").isEqualTo(spoiled);

        assertThat(rebuild("--apply").status()).isZero();
        STAGE.pass(Duration.ofHours(1));

        assertThat(figures()).isEqualTo(figures);
        assertThat(main.get(Keys.balance(person), Table.Read.STRONG)).contains(balance);
        assertThat(rebuild().status()).isZero();
    }

    @Test
    void spoiled_conversions_and_reports_of_platforms_are_told_and_mended_from_what_was_said() {
        var figures = figures();
        var before = rows();
        assertThat(figures.conversions().sums()).isNotEmpty();
        var hour = spoilConversions();
        report(hour);
        var spoiled = rows();

        var told = rebuild();

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("hour %s: conversions of 1 shares differ from what was said of them, and so does their sum"
                        .formatted(hour))
                .contains("item %d, hour %s: 41 conversions stand (last click, 7 days), 1 were told of"
                        .formatted(launched.item(), hour))
                .contains("hour %s: reports of platforms differ for 1 pages".formatted(hour));
        assertThat(rows()).as("looking changes nothing").isEqualTo(spoiled).isNotEqualTo(before);

        assertThat(rebuild("--apply").status()).isZero();
        STAGE.pass(Duration.ofHours(1));

        assertThat(figures()).isEqualTo(figures);
        assertThat(new DynamoPageEngagement(main)
                        .of(new ItemId(launched.item()))
                        .values())
                .allMatch(PageFold.Counts.NONE::equals);
        assertThat(rebuild().status()).isZero();
    }

    /** Forty sales more for the item, its share and the hour, as one row each has them. */
    private static Hour spoilConversions() {
        var hour = Hour.parse(
                row(row -> row.get("pk").s().equals("CONVERSIONS")).get("sk").s());
        for (var key : List.of(Keys.conversions(hour), Keys.itemConversions(new ItemId(launched.item()), hour))) {
            var wrong = new HashMap<>(main.get(key, Table.Read.STRONG).orElseThrow());
            wrong.put(
                    "tally",
                    AttributeValue.fromS(wrong.get("tally").s().replaceAll(" (LAST_7|FIRST_90) 1 ", " $1 41 ")));
            main.put(wrong);
        }
        var credited = "c%02d".formatted(hour.ofDay());
        var wrong = new HashMap<>(row(row -> row.containsKey(credited)));
        var run = wrong.get(credited).l().getFirst();
        wrong.put(credited, AttributeValue.fromL(List.of(run, AttributeValue.fromN("41"))));
        main.put(wrong);
        return hour;
    }

    /** Three shares that no platform told of. */
    private static void report(Hour hour) {
        var row = new HashMap<>(Keys.pageDay(new ItemId(launched.item()), "linkedin", hour.day())
                .toMap());
        row.put(
                "h%02d".formatted(hour.ofDay()),
                AttributeValue.fromL(
                        Stream.of("0", "3", "0", "0").map(AttributeValue::fromN).toList()));
        main.put(row);
    }

    private static Map<String, AttributeValue> row(Predicate<Map<String, AttributeValue>> which) {
        return rows().stream().filter(which).findFirst().orElseThrow();
    }

    private static EmployeeId someoneWithPoints() {
        for (int person = 1; person <= PEOPLE; person++) {
            if (main.get(Keys.balance(new EmployeeId(person)), Table.Read.STRONG)
                    .isPresent()) {
                return new EmployeeId(person);
            }
        }
        throw new IllegalStateException("nobody earned anything");
    }

    /** The first hour of a share's day gets a reader more, with the run that stands. */
    private static void spoilAShare() {
        spoil(
                rows().stream()
                        .filter(row -> row.get("pk").s().startsWith("SHARE#"))
                        .filter(row -> row.keySet().stream().anyMatch(name -> name.matches("h\\d\\d")))
                        .findFirst()
                        .orElseThrow(),
                7);
    }

    /** By another number than the share's, which would agree with it again where both are of one hour. */
    private static void spoilAnItem() {
        spoil(
                rows().stream()
                        .filter(row -> row.get("sk").s().startsWith("DAY#001#"))
                        .findFirst()
                        .orElseThrow(),
                11);
    }

    private static void spoil(Map<String, AttributeValue> row, int more) {
        var hour = row.keySet().stream()
                .filter(name -> name.matches("h\\d\\d"))
                .findFirst()
                .orElseThrow();
        var list = new java.util.ArrayList<>(row.get(hour).l());
        while (list.size() < 2) {
            list.add(AttributeValue.fromN("0"));
        }
        list.set(
                1,
                AttributeValue.fromN(
                        Integer.toString(more + Integer.parseInt(list.get(1).n()))));
        var wrong = new HashMap<>(row);
        wrong.put(hour, AttributeValue.fromL(list));
        main.put(wrong);
    }

    /** Without the moment of counting. */
    private static ItemFigures figures() {
        var figures = new DynamoFigures(main).of(new ItemId(launched.item()));
        return new ItemFigures(figures.rungs(), null, figures.counts(), figures.conversions());
    }

    private static Set<Map<String, AttributeValue>> rows() {
        return main
                .client()
                .scanPaginator(request -> request.tableName(main.name()).consistentRead(true))
                .items()
                .stream()
                .map(RecoveryIT::plain)
                .collect(Collectors.toSet());
    }

    /** DynamoDB Local keeps {@code 0.0} of an update and {@code 0} of a put apart, which DynamoDB does not. */
    private static Map<String, AttributeValue> plain(Map<String, AttributeValue> row) {
        var plain = new HashMap<>(row);
        plain.replaceAll((_, value) -> value.type() == AttributeValue.Type.N
                ? AttributeValue.fromN(
                        new BigDecimal(value.n()).stripTrailingZeros().toPlainString())
                : value);
        return plain;
    }

    private String backup() throws IOException {
        var file = folder.resolve("backup.gz").toString();
        assertThat(Backup.backup(List.of("--main", main.name(), "--to", file), silent()))
                .isZero();
        return file;
    }

    private static void wipe() {
        rows().forEach(row ->
                main.delete(new Key(row.get("pk").s(), row.get("sk").s())));
        assertThat(rows()).isEmpty();
    }

    private static Told restore(String file, String... words) throws IOException {
        var arguments = arguments(List.of("--main", main.name(), "--from", file), words);
        var text = new ByteArrayOutputStream();
        int status = Backup.restore(arguments, new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    private static Told rebuild(String... words) {
        var arguments = arguments(List.of("--main", main.name(), "--traces", STAGE.table("Traces")), words);
        var text = new ByteArrayOutputStream();
        int status = Rebuild.run(arguments, Map.of(), new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    private static List<String> arguments(List<String> first, String... words) {
        return Stream.concat(first.stream(), Stream.of(words)).toList();
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    private record Told(int status, String text) {}
}
