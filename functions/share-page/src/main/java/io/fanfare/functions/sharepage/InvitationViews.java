package io.fanfare.functions.sharepage;

import io.fanfare.joining.InvitationLinks;
import io.fanfare.joining.Joined;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a person may pass on.
 *
 * @param baseUrl without a slash at the end
 */
record InvitationViews(InvitationLinks links, Joined joined, String baseUrl) {
    /** Null for somebody who does not take part: there is nothing to invite to. */
    @Nullable InvitationView of(Employee person, Words words) {
        if (person.consent().state() != Consent.State.IN) {
            return null;
        }
        var path = "/join/" + links.code(person.id());
        int through = joined.through(person.id());
        return new InvitationView(
                baseUrl + path,
                path + "/qr.svg",
                path + "/qr.png",
                through == 0 ? null : words.count("me.invite.joined", through));
    }
}
