package io.fanfare.check;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.content.Item;
import io.fanfare.content.Uniformity;
import io.fanfare.delivery.MailBudget;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.report.PeopleCount;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Networks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the check: a pure function of the campaign, its items and whom it is for. */
public final class Lint {
    private static final Duration SHORT_WINDOW = Duration.ofDays(1);

    private final Language companyDefault;
    private final PageRules pageRules;
    private final TextRules textRules;
    private final TextForecast texts;

    /**
     * @param link a tracked link, as long as they are
     * @param destinations where items may lead
     */
    public Lint(Networks networks, Language companyDefault, String link, Destinations destinations) {
        this.companyDefault = companyDefault;
        this.pageRules = new PageRules(destinations);
        this.texts = new TextForecast(companyDefault);
        this.textRules = new TextRules(networks, texts, link);
    }

    /** The gravest first, then in the order of rules and items. */
    public List<Finding> findings(Campaign campaign, Material material, Forecast forecast, Instant now) {
        return Stream.of(
                        audience(campaign, forecast),
                        window(campaign, now),
                        pilot(campaign, forecast),
                        missing(campaign, material.items()),
                        recalled(campaign, material),
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
        var start = campaign.conduct().forAll(Turns.start(campaign, now));
        if (!start.isBefore(campaign.endsAt())) {
            return List.of(new Finding(Rule.PILOT_LONG, "pilotDays", ""));
        }
        return Duration.between(start, campaign.endsAt()).compareTo(SHORT_WINDOW) < 0
                ? List.of(new Finding(Rule.WINDOW_SHORT, "endsAt", ""))
                : List.of();
    }

    /** An empty audience has an empty pilot, which needs no saying. */
    private static List<Finding> pilot(Campaign campaign, Forecast forecast) {
        return campaign.conduct().pilotDays() > 0 && forecast.matching() > 0 && forecast.pilot() == 0
                ? List.of(new Finding(Rule.PILOT_EMPTY, "pilotDays", ""))
                : List.of();
    }

    private static List<Finding> recalled(Campaign campaign, Material material) {
        return campaign.items().stream()
                .filter(material.recalled()::contains)
                .map(item -> new Finding(Rule.ITEM_RECALLED, at(item), ""))
                .toList();
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
                                textRules.findings(campaign, item, material.brand(), forecast))
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

    /** How alike the suggestions of each item will be. */
    Map<ItemId, Uniformity> alike(Campaign campaign, List<Item> items, Forecast forecast) {
        return items.stream().collect(Collectors.toMap(Item::id, item -> texts.alike(campaign, item, forecast)));
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

    static String at(ItemId item) {
        return "items." + item;
    }

    static String at(ItemId item, Language language) {
        return at(item) + ".texts." + language.tag();
    }
}
