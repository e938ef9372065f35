package io.fanfare.sharing;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link Link} as one enciphered AES block and reads it back; nothing is stored. The code is the key's id and 22 base58
 * characters. The block is item (of an opt-in: the inviter; of a stand: its number) 32 bits, person 32, network 8, purpose 8, language 3, variant 5 and 40 bits of zeros (a click: inside 1, hour
 * 23 and 24 bits of zeros): the cipher gives secrecy, the zeros authenticity (encode-then-encipher, Bellare and Rogaway 2000). Unused fields are zero and
 * checked, so that every link has one spelling.
 *
 * <p>One block under ECB is the pseudorandom permutation itself: there is no second block whose equality could leak.
 */
public final class LinkCodec {
    /** How long a code is. */
    public static final int LENGTH = Base58.LENGTH + 1;

    private static final int BLOCK = 16;
    private static final int VARIANT_BITS = 5;
    /** Numbers that stand inside codes, from 1, and never change; 0 is a language that is not known. */
    private static final List<Language> LANGUAGES =
            List.of(Language.NL, Language.EN, Language.DA, Language.FR, Language.DE);

    /** The highest of a click's 24 bits of hours, which no hour needs before the year 2927. */
    private static final int INSIDE = 1 << 23;

    private final KeyRing ring;
    private final Purpose.Secret secret;

    public LinkCodec(Purpose.Secret secret, KeyRing ring) {
        this.secret = secret;
        this.ring = ring;
    }

    /** The code of a link, 23 characters; a link that belongs to the other secret is an {@link IllegalArgumentException}. */
    public String encode(Link link) {
        if (link.purpose().secret() != secret) {
            throw new IllegalArgumentException("this ring does not mint codes for " + link.purpose());
        }
        return ring.mintId() + Base58.encode(apply(Cipher.ENCRYPT_MODE, ring.mintKey(), block(link)));
    }

    /** The link of a code; empty when it is unknown, altered, spelled otherwise, of another purpose's secret or of no purpose. */
    public Optional<Link> decode(String code) {
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        return ring.key(code.charAt(0))
                .flatMap(key -> Base58.decode(code.substring(1)).map(block -> apply(Cipher.DECRYPT_MODE, key, block)))
                .flatMap(this::link);
    }

    private static byte[] block(Link link) {
        var block = ByteBuffer.allocate(BLOCK);
        switch (link) {
            case Link.ToShare(var item, var person, var network, var language, var variant) ->
                head(block, item.value(), person, network, link)
                        .put((byte) (number(language) << VARIANT_BITS | variant));
            case Link.ToUnsubscribe(var person) -> head(block, 0, person, 0, link);
            case Link.ToDecoy(var person) -> head(block, 0, person, 0, link);
            case Link.ToJoin(var person) -> head(block, 0, person, 0, link);
            case Link.ToStand(var number) -> head(block, number, 0, 0, link);
            case Link.Click(var item, var person, var network, var hour, var inside) -> {
                int hours = Math.toIntExact(hour.start().getEpochSecond() / 3600) | (inside ? INSIDE : 0);
                head(block, item.value(), person, network, link)
                        .put((byte) (hours >> 16))
                        .put((byte) (hours >> 8))
                        .put((byte) hours);
            }
            case Link.ToPage(var item, var person, var generation, var expiry) ->
                head(block, item.value(), person, generation, link).put((byte) expiry.value());
            case Link.ToOptIn(var person, var inviter, var generation, var expiry) ->
                head(block, inviter == null ? 0 : inviter.value(), person, generation, link)
                        .put((byte) expiry.value());
            case Link.ToMe(var person, var generation, var expiry) ->
                head(block, 0, person, generation, link).put((byte) expiry.value());
            case Link.ToData(var person, var number) -> head(block, number, person, 0, link);
        }
        return block.array();
    }

    private static ByteBuffer head(ByteBuffer block, int first, EmployeeId person, int eighth, Link link) {
        return head(block, first, person.value(), eighth, link);
    }

    private static ByteBuffer head(ByteBuffer block, int first, int person, int eighth, Link link) {
        return block.putInt(first).putInt(person).put((byte) eighth).put((byte)
                link.purpose().code());
    }

    private Optional<Link> link(byte[] bytes) {
        var block = ByteBuffer.wrap(bytes);
        int item = block.getInt();
        int person = block.getInt();
        int eighth = Byte.toUnsignedInt(block.get());
        var purpose = Purpose.of(Byte.toUnsignedInt(block.get()));
        if (person < 0 || item < 0 || purpose.isEmpty() || purpose.get().secret() != secret) {
            return Optional.empty();
        }
        if (purpose.get() == Purpose.STAND) {
            boolean clean = person == 0 && eighth == 0 && zeros(block);
            return clean && item > 0 ? Optional.of(new Link.ToStand(item)) : Optional.empty();
        }
        return person == 0 ? Optional.empty() : link(purpose.get(), item, new EmployeeId(person), eighth, block);
    }

    private static Optional<Link> link(Purpose purpose, int item, EmployeeId person, int eighth, ByteBuffer rest) {
        if (purpose == Purpose.CLICK) {
            int hours = Byte.toUnsignedInt(rest.get()) << 16
                    | Byte.toUnsignedInt(rest.get()) << 8
                    | Byte.toUnsignedInt(rest.get());
            var hour = new Hour(Instant.ofEpochSecond((hours & ~INSIDE) * 3600L));
            return item > 0 && zeros(rest)
                    ? Optional.of(new Link.Click(new ItemId(item), person, eighth, hour, (hours & INSIDE) != 0))
                    : Optional.empty();
        }
        int tenth = Byte.toUnsignedInt(rest.get());
        if (!zeros(rest)) {
            return Optional.empty();
        }
        if (purpose == Purpose.SHARE && tenth >> VARIANT_BITS > LANGUAGES.size()) {
            return Optional.empty();
        }
        boolean hasItem = purpose == Purpose.SHARE || purpose == Purpose.PAGE || purpose == Purpose.DATA;
        boolean isShort = purpose == Purpose.UNSUBSCRIBE
                || purpose == Purpose.DECOY
                || purpose == Purpose.JOIN
                || purpose == Purpose.DATA;
        boolean mayHaveInviter = purpose == Purpose.OPT_IN;
        if (!mayHaveInviter && hasItem != item > 0 || isShort && (eighth | tenth) != 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (purpose) {
                    case SHARE ->
                        new Link.ToShare(
                                new ItemId(item),
                                person,
                                eighth,
                                language(tenth >> VARIANT_BITS),
                                tenth & Link.ToShare.MOST_VARIANT);
                    case UNSUBSCRIBE -> new Link.ToUnsubscribe(person);
                    case DECOY -> new Link.ToDecoy(person);
                    case PAGE -> new Link.ToPage(new ItemId(item), person, eighth, new ExpiryWeek(tenth));
                    case JOIN -> new Link.ToJoin(person);
                    case OPT_IN ->
                        new Link.ToOptIn(
                                person, item == 0 ? null : new EmployeeId(item), eighth, new ExpiryWeek(tenth));
                    case ME -> new Link.ToMe(person, eighth, new ExpiryWeek(tenth));
                    case DATA -> new Link.ToData(person, item);
                    case CLICK, STAND -> throw new IllegalStateException("read above");
                });
    }

    private static int number(@Nullable Language language) {
        return language == null ? 0 : LANGUAGES.indexOf(language) + 1;
    }

    private static @Nullable Language language(int number) {
        return number == 0 ? null : LANGUAGES.get(number - 1);
    }

    private static boolean zeros(ByteBuffer rest) {
        int any = 0;
        while (rest.hasRemaining()) {
            any |= rest.get();
        }
        return any == 0;
    }

    private static byte[] apply(int mode, Key key, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES on one block cannot fail", impossible);
        }
    }
}
