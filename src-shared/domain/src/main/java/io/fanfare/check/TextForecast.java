package io.fanfare.check;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.content.Uniformity;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many people will be suggested the same words, as far as the check knows how many there will be. */
final class TextForecast {
    private final Language companyDefault;

    TextForecast(Language companyDefault) {
        this.companyDefault = companyDefault;
    }

    /** How many people to expect in each language that the item comes to them in. */
    Map<Language, Double> readers(Item item, Forecast forecast) {
        return forecast.byLanguage().keySet().stream()
                .collect(Collectors.groupingBy(
                        language -> item.languageFor(language, companyDefault),
                        Collectors.summingDouble(forecast::expected)));
    }

    /** Whoever starts with own words has a text of their own. */
    Uniformity alike(Campaign campaign, Item item, Forecast forecast) {
        var deal = campaign.conduct().deal();
        var counts = readers(item, forecast).entrySet().stream()
                .map(language -> deal.counts(
                        Math.toIntExact(Math.round(language.getValue())),
                        item.text(language.getKey()).variants().size()))
                .flatMap(List::stream)
                .toList();
        return Uniformity.of(counts);
    }
}
