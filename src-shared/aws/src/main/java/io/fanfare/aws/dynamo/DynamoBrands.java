package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.brand.Accent;
import io.fanfare.brand.Brand;
import io.fanfare.brand.Brands;
import io.fanfare.brand.Colour;
import io.fanfare.brand.Story;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** The company's brand, one row of the main table. */
public final class DynamoBrands implements Brands {
    private static final String JSON = "json";
    private final Table table;

    public DynamoBrands(Table table) {
        this.table = table;
    }

    /**
     * As it stood at most five minutes ago; as usual while the table does not answer, since a page that says so needs a look as well.
     *
     * @param usual how the company looks until marketing says otherwise
     */
    public static Supplier<Brand> cached(Table table, Brand usual, InstantSource clock) {
        var brands = new DynamoBrands(table);
        var kept = Cached.single(() -> brands.find().orElse(usual), clock);
        return () -> {
            try {
                return kept.get();
            } catch (SdkException _) {
                return usual;
            }
        };
    }

    @Override
    public Optional<Brand> find() {
        return table.get(Keys.brand(), Table.Read.EVENTUAL)
                .map(row -> Json.read(Rows.text(row, JSON), Stored.class).brand());
    }

    @Override
    public void put(Brand brand) {
        var row = new HashMap<>(Keys.brand().toMap());
        row.put(JSON, Rows.s(Json.write(Stored.of(brand))));
        table.put(row);
    }

    private record Stored(
            String company,
            @Nullable String logo,
            @Nullable String alt,
            Pair light,
            Pair dark,
            @Nullable String sender,
            @Nullable String replyTo,
            String postalAddress,
            @Nullable Map<Language, String> disclosures,
            @Nullable Story story) {
        static Stored of(Brand brand) {
            var logo = brand.logo();
            return new Stored(
                    brand.company(),
                    logo == null ? null : logo.address().toString(),
                    logo == null ? null : logo.alt(),
                    Pair.of(brand.light()),
                    Pair.of(brand.dark()),
                    brand.sender(),
                    brand.replyTo(),
                    brand.postalAddress(),
                    brand.disclosures(),
                    brand.story());
        }

        Brand brand() {
            return new Brand(
                    company,
                    logo == null || alt == null ? null : new Brand.Logo(URI.create(logo), alt),
                    light.accent(),
                    dark.accent(),
                    sender,
                    replyTo,
                    postalAddress,
                    // Rows from before there were own lines or a story have none.
                    Objects.requireNonNullElse(disclosures, Map.of()),
                    Objects.requireNonNullElse(story, Story.NONE));
        }
    }

    private record Pair(String colour, String text) {
        static Pair of(Accent accent) {
            return new Pair(accent.colour().text(), accent.text().text());
        }

        Accent accent() {
            return new Accent(Colour.of(colour).orElseThrow(), Colour.of(text).orElseThrow());
        }
    }
}
