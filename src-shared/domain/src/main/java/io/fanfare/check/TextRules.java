package io.fanfare.check;

import io.fanfare.brand.Brand;
import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is to be said of an item's titles, suggestions and what stands beside them, in the languages that they come in. */
final class TextRules {
    private static final int LONG_TITLE = 70;
    /** Where more than this part of the people get the same words, networks take their posts for one. */
    private static final int ALIKE_PARTS = 5;

    private static final int FEW_PEOPLE = 25;

    private final Networks networks;
    private final TextForecast forecasts;
    private final String link;

    /** @param link a tracked link, as long as they are */
    TextRules(Networks networks, TextForecast forecasts, String link) {
        this.networks = networks;
        this.forecasts = forecasts;
        this.link = link;
    }

    /** What is to be said of the texts that people of the audience get. */
    List<Finding> findings(Campaign campaign, Item item, Brand brand, Forecast forecast) {
        var inLanguages = forecasts.readers(item, forecast).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> Stream.of(
                                text(campaign, item, entry.getKey(), entry.getValue()),
                                said(item, entry.getKey(), brand),
                                tags(campaign, item, entry.getKey()),
                                lengths(campaign, item, entry.getKey(), brand))
                        .flatMap(List::stream));
        return Stream.concat(alike(campaign, item, forecast).stream(), inLanguages)
                .toList();
    }

    private List<Finding> alike(Campaign campaign, Item item, Forecast forecast) {
        var alike = forecasts.alike(campaign, item, forecast);
        return alike.people() < FEW_PEOPLE || alike.mostCommon() * ALIKE_PARTS <= alike.people()
                ? List.of()
                : List.of(new Finding(
                        Rule.TEXTS_ALIKE, Lint.at(item.id()), alike.mostCommon() + " of " + alike.people()));
    }

    /** What stands beside the text in that language: who speaks, and what the picture shows. */
    private static List<Finding> said(Item item, Language language, Brand brand) {
        var findings = new ArrayList<Finding>();
        if (!brand.disclosures().isEmpty() && !brand.disclosures().containsKey(language)) {
            findings.add(new Finding(Rule.DISCLOSURE, Lint.at(item.id(), language), brand.disclosure(language)));
        }
        if (item.image() != null && item.text(language).imageAlt() == null) {
            findings.add(new Finding(Rule.ALT_TEXT, Lint.at(item.id(), language) + ".imageAlt", ""));
        }
        return findings;
    }

    /** Suggestions that the campaign's hashtag is added to. */
    private static List<Finding> tags(Campaign campaign, Item item, Language language) {
        var hashtag = campaign.conduct().hashtag();
        var variants = item.text(language).variants();
        return hashtag == null
                ? List.of()
                : IntStream.range(0, variants.size())
                        .filter(at -> !Suggestion.has(variants.get(at), hashtag))
                        .mapToObj(at -> new Finding(
                                Rule.HASHTAG_ADDED, Lint.at(item.id(), language) + ".variants." + at, hashtag))
                        .toList();
    }

    private static List<Finding> text(Campaign campaign, Item item, Language language, double readers) {
        var where = Lint.at(item.id(), language);
        var text = item.text(language);
        var suggestions = text.variants().stream().map(Suggestion::new).toList();
        var findings = new ArrayList<Finding>();
        if (text.title().length() > LONG_TITLE) {
            findings.add(new Finding(Rule.TITLE_LONG, where + ".title", ""));
        }
        if (text.whyShare() == null) {
            findings.add(new Finding(Rule.WHY_MISSING, where + ".whyShare", ""));
        }
        if (suggestions.isEmpty()) {
            findings.add(new Finding(Rule.TEXTS_NONE, where + ".variants", ""));
            return findings;
        }
        if (suggestions.stream().allMatch(suggestion -> suggestion.blanks().isEmpty())) {
            findings.add(new Finding(Rule.BLANK_NONE, where + ".variants", ""));
        }
        int wanted = (int) Math.ceil(readers / campaign.conduct().deal().most(Math.round(readers)));
        if (wanted > suggestions.size()) {
            findings.add(new Finding(Rule.TEXTS_TOO_FEW, where + ".variants", suggestions.size() + " of " + wanted));
        }
        return findings;
    }

    private List<Finding> lengths(Campaign campaign, Item item, Language language, Brand brand) {
        var suggestions = Suggestion.of(
                item.text(language).variants(), item.tags(campaign.conduct().hashtag()));
        return IntStream.range(0, suggestions.size())
                .mapToObj(at -> lengths(
                        Lint.at(item.id(), language) + ".variants." + at,
                        Suggestion.disclosed(suggestions.get(at).open(), brand.disclosure(language)) + " " + link))
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> lengths(String where, String post) {
        return networks.all().stream()
                .filter(network -> network.length(post) > network.limit())
                .map(network -> new Finding(
                        Rule.TEXT_TOO_LONG,
                        where,
                        network.key() + " " + network.length(post) + " of " + network.limit()))
                .toList();
    }
}
