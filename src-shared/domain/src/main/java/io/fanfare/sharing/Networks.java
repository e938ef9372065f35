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
    /** Nobody has looked for their rules yet. */
    private static final Terms UNKNOWN = new Terms(false, true, Rule.NOT_LOOKED_FOR, null, null);

    /** What Fanfare offers by default. */
    public static final Networks DEFAULT = new Networks(List.of(
            new Network(
                    1,
                    "linkedin",
                    "LinkedIn",
                    Travels.TEXT_AND_LINK,
                    "https://www.linkedin.com/feed/?shareActive=true&text={text}%20{url}",
                    Counting.CHARACTERS,
                    3_000,
                    true,
                    "linkedin",
                    "social",
                    LINKEDIN),
            new Network(
                    2,
                    "facebook",
                    "Facebook",
                    Travels.LINK,
                    "https://www.facebook.com/sharer/sharer.php?u={url}",
                    Counting.CHARACTERS,
                    63_206,
                    true,
                    "facebook",
                    "social",
                    META),
            new Network(
                    3,
                    "x",
                    "X",
                    Travels.TEXT_AND_LINK,
                    "https://x.com/intent/tweet?text={text}&url={url}",
                    Counting.WEIGHTED,
                    280,
                    true,
                    "x",
                    "social",
                    X),
            new Network(
                    4,
                    "whatsapp",
                    "WhatsApp",
                    Travels.TEXT_AND_LINK,
                    "https://api.whatsapp.com/send?text={text}%20{url}",
                    Counting.CHARACTERS,
                    65_000,
                    true,
                    "whatsapp",
                    "social",
                    WHATSAPP),
            new Network(
                    7,
                    "bluesky",
                    "Bluesky",
                    Travels.TEXT_AND_LINK,
                    "https://bsky.app/intent/compose?text={text}%20{url}",
                    Counting.GRAPHEMES,
                    300,
                    false,
                    "bluesky",
                    "social",
                    UNKNOWN),
            new Network(
                    8,
                    "mastodon",
                    "Mastodon",
                    Travels.TEXT_AND_LINK,
                    "https://share.joinmastodon.org/#text={text}%20{url}",
                    Counting.SHORT_LINKS,
                    500,
                    false,
                    "mastodon",
                    "social",
                    UNKNOWN),
            new Network(
                    9,
                    "threads",
                    "Threads",
                    Travels.TEXT_AND_LINK,
                    "https://www.threads.com/intent/post?text={text}&url={url}",
                    Counting.EMOJI_BYTES,
                    500,
                    false,
                    "threads",
                    "social",
                    META),
            new Network(
                    10,
                    "telegram",
                    "Telegram",
                    Travels.TEXT_AND_LINK,
                    "https://t.me/share/url?url={url}&text={text}",
                    Counting.CHARACTERS,
                    4_096,
                    false,
                    "telegram",
                    "social",
                    UNKNOWN),
            new Network(
                    11,
                    "teams",
                    "Teams",
                    Travels.TEXT_AND_LINK,
                    "https://teams.microsoft.com/share?href={url}&msgText={text}&preview=true",
                    Counting.CHARACTERS,
                    65_000,
                    false,
                    "teams",
                    "social",
                    UNKNOWN),
            new Network(
                    5,
                    "mail",
                    "Mail",
                    Travels.TEXT_AND_LINK,
                    "mailto:?subject={title}&body={text}%0D%0A%0D%0A{url}",
                    Counting.CHARACTERS,
                    65_000,
                    true,
                    "email",
                    "email",
                    Terms.NONE),
            new Network(
                    6,
                    "copy",
                    "Link",
                    Travels.NOTHING,
                    "",
                    Counting.CHARACTERS,
                    65_000,
                    true,
                    "link",
                    "social",
                    Terms.NONE)));

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
