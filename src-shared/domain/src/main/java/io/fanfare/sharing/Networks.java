package io.fanfare.sharing;

import io.fanfare.sharing.Network.Travels;
import io.fanfare.sharing.PlatformPolicy.Rule;
import io.fanfare.sharing.PlatformPolicy.Terms;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The networks of this deployment, in the order in which they are offered. */
public record Networks(List<Network> all) {
    /** The code that stands for the share page itself, where evidence needs a network and there is none. */
    public static final int SHARE_PAGE = 0;

    private static final Terms LINKEDIN = new Terms(
            true,
            true,
            Rule.NO_FAKE_ENGAGEMENT,
            URI.create("https://www.linkedin.com/legal/professional-community-policies"),
            null);
    /** Read in a copy of the page: people may not be given anything for posting. */
    private static final Terms META = new Terms(
            false,
            false,
            Rule.NO_REWARD_FOR_POSTING,
            URI.create(
                    "https://developers.facebook.com/docs/development/terms-and-policies/incentivization-policy-deep-dive"),
            LocalDate.of(2026, 11, 22));

    private static final Terms X = new Terms(
            false,
            true,
            Rule.NO_MANIPULATION,
            URI.create("https://help.x.com/en/rules-and-policies/platform-manipulation"),
            null);
    private static final Terms WHATSAPP = new Terms(
            false, true, Rule.NO_BULK_MESSAGES, URI.create("https://www.whatsapp.com/legal/terms-of-service"), null);

    /** What Fanfare offers by default. */
    public static final Networks DEFAULT = new Networks(List.of(
            new Network(
                    1,
                    "linkedin",
                    "LinkedIn",
                    Travels.TEXT_AND_LINK,
                    "https://www.linkedin.com/feed/?shareActive=true&text={text}%20{url}",
                    3_000,
                    "linkedin",
                    "social",
                    LINKEDIN),
            new Network(
                    2,
                    "facebook",
                    "Facebook",
                    Travels.LINK,
                    "https://www.facebook.com/sharer/sharer.php?u={url}",
                    63_206,
                    "facebook",
                    "social",
                    META),
            new Network(
                    3,
                    "x",
                    "X",
                    Travels.TEXT_AND_LINK,
                    "https://x.com/intent/tweet?text={text}&url={url}",
                    280,
                    "x",
                    "social",
                    X),
            new Network(
                    4,
                    "whatsapp",
                    "WhatsApp",
                    Travels.TEXT_AND_LINK,
                    "https://api.whatsapp.com/send?text={text}%20{url}",
                    65_000,
                    "whatsapp",
                    "social",
                    WHATSAPP),
            new Network(
                    5,
                    "mail",
                    "Mail",
                    Travels.TEXT_AND_LINK,
                    "mailto:?subject={title}&body={text}%0D%0A%0D%0A{url}",
                    65_000,
                    "email",
                    "email",
                    Terms.NONE),
            new Network(6, "copy", "Link", Travels.NOTHING, "", 65_000, "link", "social", Terms.NONE)));

    public Networks {
        all = List.copyOf(all);
        if (all.stream().map(Network::code).distinct().count() < all.size()
                || all.stream().map(Network::key).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two networks share a code or a key");
        }
    }

    public Optional<Network> find(int code) {
        return all.stream().filter(network -> network.code() == code).findFirst();
    }

    public Optional<Network> find(String key) {
        return all.stream().filter(network -> network.key().equals(key)).findFirst();
    }
}
