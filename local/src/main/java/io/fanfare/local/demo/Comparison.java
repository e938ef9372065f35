package io.fanfare.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.PeopleCount;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Compares figure by figure: the exact rungs in the table, and the API's answer, which tells small groups in words. */
final class Comparison {
    private final Checks checks;
    private final Table main;

    Comparison(Checks checks, Table main) {
        this.checks = checks;
        this.main = main;
    }

    /** @param results the API's answer for the campaign with this item */
    void item(String name, int item, Truth.OfItem truth, JsonNode results) {
        var figures = new DynamoFigures(main).of(new ItemId(item));
        var rungs = figures.rungs();
        checks.same(name + " opened", truth.opened.size(), rungs.opened());
        checks.same(name + " not for me", truth.declined.size(), rungs.declined());
        checks.same(
                name + " intent",
                people(truth, sharer -> sharer.intents),
                rungs.anywhere().intent());
        checks.same(
                name + " previewed",
                people(truth, sharer -> sharer.previewed),
                rungs.anywhere().previewed());
        checks.same(
                name + " reached",
                people(truth, sharer -> sharer.readers.keySet()),
                rungs.anywhere().reached());
        checks.same(
                name + " confirmed",
                people(truth, sharer -> sharer.confirmed),
                rungs.anywhere().confirmed());
        checks.same(
                name + " converted",
                people(truth, sharer -> sharer.conversions.keySet()),
                rungs.anywhere().converted());
        rungs.networks().forEach((code, counts) -> {
            var key = Networks.DEFAULT.find(code).map(Network::key).orElseThrow();
            checks.same(
                    name + " intent on " + key, people(truth, sharer -> only(sharer.intents, key)), counts.intent());
            checks.same(
                    name + " reached on " + key,
                    people(truth, sharer -> only(sharer.readers.keySet(), key)),
                    counts.reached());
        });
        answer(name, truth, results);
    }

    private void answer(String name, Truth.OfItem truth, JsonNode results) {
        int sent = results.path("mails").path("sent").asInt();
        var item = results.path("items").path(0);
        checks.same(
                name + " people clicks",
                truth.humans(),
                item.path("hits").path("human").asInt());
        checks.same(name + " conversions", truth.converted(), lastTouch(item.path("conversions")));
        checks.same(
                name + " previews",
                truth.previews.get(),
                item.path("hits").path("preview").asInt());
        checks.same(
                name + " machines",
                truth.machines.get(),
                item.path("hits").path("bot").asInt());
        checks.same(
                name + " page machines",
                truth.pageMachines.get(),
                item.path("pageHits").path("bot").asInt());
        checks.same(
                name + " opened as told",
                told(truth.opened.size(), sent),
                item.path("opened").asText());
        checks.same(
                name + " intent as told",
                told(
                        people(truth, sharer -> sharer.intents),
                        PeopleCount.of(truth.opened.size(), sent).base(sent)),
                item.path("anywhere").path("intent").asText());
    }

    private static int lastTouch(JsonNode conversions) {
        return StreamSupport.stream(conversions.spliterator(), false)
                .filter(row -> row.path("windowDays").asInt() == 7
                        && row.path("touch").asText().equals("last")
                        && row.path("visitors").asText().equals("outside"))
                .mapToInt(row -> row.path("count").asInt())
                .sum();
    }

    private static String told(int people, int all) {
        return switch (PeopleCount.of(people, all)) {
            case PeopleCount.Exactly(var value) -> Integer.toString(value);
            case PeopleCount.Words words -> words.text();
        };
    }

    /** The sum of all balances, and that each is the sum of its entries. */
    long points(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(EmployeeId::new)
                .mapToLong(this::balance)
                .sum();
    }

    private long balance(EmployeeId person) {
        long balance = main.get(Keys.balance(person), Table.Read.STRONG)
                .map(row -> Rows.number(row, "pts"))
                .orElse(0L);
        long entries = main.query(Keys.history(person), Keys.ENTRY_PREFIX, Table.Read.STRONG).stream()
                .mapToLong(row -> Rows.number(row, "pts"))
                .sum();
        checks.same("the balance of a person and the sum of its entries", entries, balance);
        return balance;
    }

    static int people(Truth.OfItem truth, Function<Truth.OfPerson, Collection<String>> networks) {
        return Math.toIntExact(truth.sharers.values().stream()
                .filter(sharer -> !networks.apply(sharer).isEmpty())
                .count());
    }

    private static Collection<String> only(Collection<String> networks, String key) {
        return networks.stream().filter(key::equals).toList();
    }
}
