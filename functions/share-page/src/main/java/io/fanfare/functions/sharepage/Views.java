package io.fanfare.functions.sharepage;

import io.fanfare.brand.Brand;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Item;
import io.fanfare.functions.sharepage.ShareView.Button;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Suggestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a person sees and posts.
 *
 * @param publicCodes mints the tracked links; asked for at each call since keys rotate
 * @param contests of which people are told
 * @param baseUrl without a slash at the end
 */
record Views(
        Networks networks,
        Supplier<LinkCodec> publicCodes,
        GuidanceViews guidance,
        OpenContests contests,
        String baseUrl,
        Supplier<Brand> brand,
        Language defaultLanguage) {

    /** @param me code of the person's own page */
    ShareView share(Request request, Employee person, Item item, String me) {
        var words = words(person);
        var language = language(person, item);
        var suggestions = suggestions(person, item);
        int chosen = request.number("t", Link.ToShare.MOST_VARIANT)
                        .orElse(person.id().value())
                % Math.max(1, suggestions.size());
        return new ShareView(
                words,
                person.profile().firstName(),
                "/p/" + request.code(),
                "/me/" + me,
                item,
                language,
                suggestions,
                chosen,
                guidance.of(person, item, me, request.visit().moment()),
                contests(item, words, request.visit().moment()),
                disclosure(person, language),
                networks.all().stream()
                        .map(network -> button(words, person, item, network, suggestions.size()))
                        .toList(),
                notice(request, words),
                copying(request, person, item, chosen));
    }

    /** What goes along without a script. */
    String post(Employee person, Item item, int variant, boolean disclose) {
        var suggestions = suggestions(person, item);
        var text = suggestions.isEmpty()
                ? ""
                : suggestions.get(variant % suggestions.size()).open();
        return disclose ? Suggestion.disclosed(text, disclosure(person, language(person, item))) : text;
    }

    String title(Employee person, Item item) {
        return item.text(language(person, item)).title();
    }

    String trackedLink(Employee person, Item item, Network network, int variant) {
        var link = new Link.ToShare(item.id(), person.id(), network.code(), language(person, item), variant);
        return baseUrl + "/s/" + publicCodes.get().encode(link);
    }

    static Words words(Employee person) {
        return Words.of(person.profile().language());
    }

    private Button button(Words words, Employee person, Item item, Network network, int suggestions) {
        var links = IntStream.range(0, Math.max(1, suggestions))
                .mapToObj(variant -> trackedLink(person, item, network, variant))
                .collect(Collectors.joining(" "));
        return new Button(network, words.label(network), words.hint(network), words.scriptHint(network), links);
    }

    private @Nullable String notice(Request request, Words words) {
        return switch (request.query().getOrDefault("s", "")) {
            case "confirmed" -> words.say("notice.confirmed");
            case "declined" -> words.say("notice.declined");
            case "paused" -> words.say("notice.paused", words.day(back(request)));
            default -> null;
        };
    }

    private static LocalDate back(Request request) {
        var today = LocalDate.ofInstant(request.visit().moment(), ZoneOffset.UTC);
        return today.plusWeeks(request.number("w", 26).orElse(1));
    }

    private @Nullable String copying(Request request, Employee person, Item item, int variant) {
        if (!"copy".equals(request.query().get("s"))) {
            return null;
        }
        var text = post(person, item, variant, request.query().containsKey("d"));
        return networks.all().stream()
                .filter(network -> network.travels() == Network.Travels.NOTHING)
                .findFirst()
                .map(network -> (text + "\n\n" + trackedLink(person, item, network, variant)).strip())
                .orElse(null);
    }

    private Language language(Employee person, Item item) {
        return item.languageFor(person.profile().language(), defaultLanguage);
    }

    private List<ContestView> contests(Item item, Words words, Instant now) {
        return campaign(item).stream()
                .flatMap(campaign -> contests.of(campaign, item, now).stream())
                .map(contest -> ContestView.of(contest, words, defaultLanguage))
                .toList();
    }

    private Optional<Campaign> campaign(Item item) {
        return Optional.ofNullable(item.campaign()).flatMap(guidance.campaigns());
    }

    private List<Suggestion> suggestions(Employee person, Item item) {
        var tag = campaign(item).map(campaign -> campaign.conduct().hashtag()).orElse(null);
        return Suggestion.of(item.text(language(person, item)).variants(), item.tags(tag));
    }

    private String disclosure(Employee person, Language language) {
        return brand.get().disclosure(language, person.profile().isAlumnus());
    }
}
