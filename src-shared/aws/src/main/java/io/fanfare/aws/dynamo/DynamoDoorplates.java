package io.fanfare.aws.dynamo;

import io.fanfare.intranet.Doorplate;
import io.fanfare.intranet.Doorplates;
import io.fanfare.kernel.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;

/** The address for the company's own pages, one row of the main table. */
public final class DynamoDoorplates implements Doorplates {
    private static final Duration RECENT = Duration.ofSeconds(30);
    private static final String TOKEN = "token";
    private static final String AT = "at";
    private final Table table;

    public DynamoDoorplates(Table table) {
        this.table = table;
    }

    /** As it stood at most half a minute ago. */
    public static Supplier<Optional<Doorplate>> recent(Table table, InstantSource clock) {
        return Cached.single(new DynamoDoorplates(table)::find, RECENT, clock);
    }

    @Override
    public Optional<Doorplate> find() {
        return table.get(Keys.doorplate(), Table.Read.STRONG)
                .map(row -> new Doorplate(Rows.text(row, TOKEN), Instant.parse(Rows.text(row, AT))));
    }

    @Override
    public void replace(Doorplate plate) {
        var row = new HashMap<>(Keys.doorplate().toMap());
        row.put(TOKEN, Rows.s(plate.token()));
        row.put(AT, Rows.s(Moments.text(plate.since())));
        table.put(row);
    }
}
