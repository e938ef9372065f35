package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The addresses that a mail leads to; all of them opaque codes. */
public final class MailLinks {
    /** How long a button in a mail works. */
    private static final int WEEKS = 12;

    private final String baseUrl;
    private final Supplier<LinkCodec> publicCodes;
    private final Supplier<LinkCodec> personalCodes;

    /**
     * @param baseUrl without a slash at the end
     * @param publicCodes the codec of the public ring as it is now
     * @param personalCodes the codec of the personal ring as it is now
     */
    public MailLinks(String baseUrl, Supplier<LinkCodec> publicCodes, Supplier<LinkCodec> personalCodes) {
        this.baseUrl = baseUrl;
        this.publicCodes = publicCodes;
        this.personalCodes = personalCodes;
    }

    /** @param variant which of the item's suggested texts the page shows first; empty for none, so that own words come first */
    public String page(ItemId item, Employee person, OptionalInt variant, Instant now) {
        var link = new Link.ToPage(item, person.id(), person.generation(), ExpiryWeek.after(now, WEEKS));
        return baseUrl + "/p/" + personalCodes.get().encode(link) + "?t="
                + (variant.isEmpty() ? "own" : variant.getAsInt());
    }

    /** @param inviter through whose link the person came; null for nobody's */
    public String optIn(Employee person, @Nullable EmployeeId inviter, Instant now) {
        var link = new Link.ToOptIn(person.id(), inviter, person.generation(), ExpiryWeek.after(now, WEEKS));
        return baseUrl + "/o/" + personalCodes.get().encode(link);
    }

    /** The person's own page. */
    public String me(Employee person, Instant now) {
        return baseUrl + "/me/" + own(person, now);
    }

    /** What the company says about sharing, for this person to read. */
    public String guidelines(Employee person, Instant now) {
        return baseUrl + "/guidelines/" + own(person, now);
    }

    private String own(Employee person, Instant now) {
        return personalCodes
                .get()
                .encode(new Link.ToMe(person.id(), person.generation(), ExpiryWeek.after(now, WEEKS)));
    }

    /** Where a person takes along or erases what is kept about them. */
    public String data(EmployeeId person, int number) {
        return baseUrl + "/data/" + personalCodes.get().encode(new Link.ToData(person, number));
    }

    public String unsubscribe(EmployeeId person) {
        return baseUrl + "/u/" + publicCodes.get().encode(new Link.ToUnsubscribe(person));
    }

    /** What no reader sees and a machine that tests links follows. */
    public String decoy(EmployeeId person) {
        return baseUrl + "/d/" + publicCodes.get().encode(new Link.ToDecoy(person));
    }
}
