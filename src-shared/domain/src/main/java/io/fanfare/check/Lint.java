package io.fanfare.check;

import io.fanfare.brand.Brand;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.content.Item;
import io.fanfare.delivery.MailBudget;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.report.PeopleCount;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Suggestion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of the check: a pure function of the campaign, its items and whom it is for. */
public final class Lint {
    private static final Duration SHORT_WINDOW = Duration.ofDays(1);
    private static final int LONG_TITLE = 70;
    /** As many people may have the same words, or this part of the audience if that is more. */
    private static final int LEAST_SAME = 5;

    private static final int AUDIENCE_PARTS = 10;

    private final Networks networks;
    private final Language companyDefault;
    private final String link;
    private final PageRules pageRules;

    /**
     * @param link a tracked link, as long as they are
     * @param destinations where items may lead
     */
    public Lint(Networks networks, Language companyDefault, String link, Destinations destinations) {
        this.networks = networks;
        this.companyDefault = companyDefault;
        this.link = link;
        this.pageRules = new PageRules(destinations);
    }

    /** The gravest first, then in the order of rules and items. */
    public List<Finding> findings(Campaign campaign, Material material, Forecast forecast, Instant now) {
        return Stream.of(
                        audience(campaign, forecast),
                        window(campaign, now),
                        missing(campaign, material.items()),
                        contents(campaign, material, forecast),
                        mailSize(campaign, material.items(), forecast))
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Finding finding) -> finding.rule().severity())
                        .thenComparing(Finding::rule))
                .toList();
    }

    private static List<Finding> audience(Campaign campaign, Forecast forecast) {
        var findings = new ArrayList<Finding>();
        if (forecast.matching() == 0) {
            findings.add(new Finding(Rule.AUDIENCE_EMPTY, "audience", ""));
        } else if (forecast.matching() < PeopleCount.K) {
            findings.add(new Finding(Rule.AUDIENCE_SMALL, "audience", ""));
        }
        if (campaign.audience().everyone()) {
            findings.add(new Finding(Rule.EVERYONE, "audience.everyone", ""));
        }
        return findings;
    }

    private static List<Finding> window(Campaign campaign, Instant now) {
        var startsAt = campaign.startsAt();
        var start = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
        return Duration.between(start, campaign.endsAt()).compareTo(SHORT_WINDOW) < 0
                ? List.of(new Finding(Rule.WINDOW_SHORT, "endsAt", ""))
                : List.of();
    }

    private static List<Finding> missing(Campaign campaign, List<Item> items) {
        var found = items.stream().map(Item::id).collect(Collectors.toSet());
        return campaign.items().stream()
                .filter(item -> !found.contains(item))
                .map(item -> new Finding(Rule.ITEM_MISSING, at(item), ""))
                .toList();
    }

    private List<Finding> contents(Campaign campaign, Material material, Forecast forecast) {
        if (campaign.kind() == Kind.INVITATION) {
            return List.of();
        }
        var wordRules = new WordRules(material.words());
        return material.items().stream()
                .flatMap(item -> Stream.of(
                                addresses(item),
                                pageRules.findings(at(item.id()) + ".destination", material.look(item)),
                                words(wordRules, item),
                                languages(item, forecast),
                                texts(item, material.brand(), forecast))
                        .flatMap(List::stream))
                .toList();
    }

    private static List<Finding> words(WordRules rules, Item item) {
        return item.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(text -> rules.findings(at(item.id(), text.getKey()), text.getKey(), text.getValue()).stream())
                .toList();
    }

    private static List<Finding> addresses(Item item) {
        var findings = new ArrayList<Finding>();
        if (!isSecure(item.destination())) {
            findings.add(new Finding(Rule.DESTINATION_OPEN, at(item.id()) + ".destination", ""));
        }
        var image = item.image();
        if (image != null && !isSecure(image)) {
            findings.add(new Finding(Rule.IMAGE_NOT_SHOWN, at(item.id()) + ".image", ""));
        }
        return findings;
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private List<Finding> languages(Item item, Forecast forecast) {
        return forecast.byLanguage().keySet().stream()
                .sorted()
                .filter(language -> !item.texts().containsKey(language))
                .map(language -> new Finding(
                        Rule.LANGUAGE_MISSING,
                        at(item.id(), language),
                        item.languageFor(language, companyDefault).tag()))
                .toList();
    }

    private List<Finding> texts(Item item, Brand brand, Forecast forecast) {
        return readers(item, forecast).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> Stream.of(
                                text(item, entry.getKey(), entry.getValue(), forecast),
                                said(item, entry.getKey(), brand),
                                lengths(item, entry.getKey(), brand))
                        .flatMap(List::stream))
                .toList();
    }

    /** What stands beside the text in that language: who speaks, and what the picture shows. */
    private static List<Finding> said(Item item, Language language, Brand brand) {
        var findings = new ArrayList<Finding>();
        if (!brand.disclosures().isEmpty() && !brand.disclosures().containsKey(language)) {
            findings.add(new Finding(Rule.DISCLOSURE, at(item.id(), language), brand.disclosure(language)));
        }
        if (item.image() != null && item.text(language).imageAlt() == null) {
            findings.add(new Finding(Rule.ALT_TEXT, at(item.id(), language) + ".imageAlt", ""));
        }
        return findings;
    }

    /** How many people to expect in each language that the item comes to them in. */
    private Map<Language, Double> readers(Item item, Forecast forecast) {
        return forecast.byLanguage().keySet().stream()
                .collect(Collectors.groupingBy(
                        language -> item.languageFor(language, companyDefault),
                        Collectors.summingDouble(forecast::expected)));
    }

    private List<Finding> text(Item item, Language language, double readers, Forecast forecast) {
        var where = at(item.id(), language);
        var text = item.text(language);
        var suggestions = Suggestion.of(text.variants(), item.hashtag());
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
        int wanted = (int) Math.ceil(readers / most(forecast));
        if (wanted > suggestions.size()) {
            findings.add(new Finding(Rule.TEXTS_TOO_FEW, where + ".variants", suggestions.size() + " of " + wanted));
        }
        return findings;
    }

    private static double most(Forecast forecast) {
        return Math.max(LEAST_SAME, (double) forecast.expected() / AUDIENCE_PARTS);
    }

    private List<Finding> lengths(Item item, Language language, Brand brand) {
        var suggestions = Suggestion.of(item.text(language).variants(), item.hashtag());
        return IntStream.range(0, suggestions.size())
                .mapToObj(at -> lengths(
                        at(item.id(), language) + ".variants." + at,
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

    /** One mail holds all items of the campaign, so that what is too much is said of them together. */
    private List<Finding> mailSize(Campaign campaign, List<Item> items, Forecast forecast) {
        return items.isEmpty()
                ? List.of()
                : forecast.byLanguage().keySet().stream()
                        .sorted()
                        .flatMap(language -> mailSize(campaign, items, language).stream())
                        .toList();
    }

    private Optional<Finding> mailSize(Campaign campaign, List<Item> items, Language language) {
        int bytes = MailBudget.bytes(
                items, language, companyDefault, campaign.audience().reason());
        return bytes <= MailBudget.LIMIT
                ? Optional.empty()
                : Optional.of(new Finding(
                        Rule.MAIL_SIZE, "items", language.tag() + " about " + bytes + " of " + MailBudget.LIMIT));
    }

    private static String at(ItemId item) {
        return "items." + item;
    }

    private static String at(ItemId item, Language language) {
        return at(item) + ".texts." + language.tag();
    }
}
