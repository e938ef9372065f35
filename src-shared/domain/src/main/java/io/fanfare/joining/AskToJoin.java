package io.fanfare.joining;

import io.fanfare.delivery.Introduction;
import io.fanfare.delivery.Introductions;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import io.fanfare.people.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Takes in the address that somebody gives at a door. Whether anybody here has it is not looked up: the answer, and the time that it takes,
 * are the same for every address, and who sends the mail finds out.
 */
public final class AskToJoin {
    private final Visitors visitors;
    private final Introductions introductions;

    public AskToJoin(Visitors visitors, Introductions introductions) {
        this.visitors = visitors;
        this.introductions = introductions;
    }

    public Outcome ask(Door door, String address, Instant now) {
        var normalised = MailAddress.normalised(address);
        if (normalised.isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!visitors.admit(door, today)) {
            return Outcome.TOO_MANY;
        }
        introductions.send(new Introduction(Sha256.hex(normalised.get()), door.inviter(), Week.of(today)));
        return Outcome.TAKEN_IN;
    }

    public enum Outcome {
        /** If somebody here has the address, a mail is on its way. */
        TAKEN_IN,
        NO_ADDRESS,
        /** This link has had its addresses for today. */
        TOO_MANY
    }
}
