package io.fanfare.joining;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The codes of doors. They hang in halls and travel in chats, so they are of the public ring and last; they open nothing that is anybody's.
 * A stand's ends on its day. A colleague's stays as it is, whatever becomes of them: who left must not be known by it. Only the credit ends
 * with their taking part, which who sends the mail looks at.
 */
public final class InvitationLinks {
    private final Supplier<LinkCodec> publicCodes;
    private final Function<Integer, Optional<Stand>> stands;

    /** @param stands by number; may lag a few minutes behind */
    public InvitationLinks(Supplier<LinkCodec> publicCodes, Function<Integer, Optional<Stand>> stands) {
        this.publicCodes = publicCodes;
        this.stands = stands;
    }

    public String code(EmployeeId inviter) {
        return publicCodes.get().encode(new Link.ToJoin(inviter));
    }

    /** The door that a code opens now; empty for one that opens none, or none any more. */
    public Optional<Door> door(String code, Instant now) {
        return switch (publicCodes.get().decode(code).orElse(null)) {
            case Link.ToJoin(var inviter) -> Optional.of(new Door.OfColleague(inviter));
            case Link.ToStand(var number) ->
                stands.apply(number)
                        .filter(stand -> stand.isOpen(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                        .map(stand -> new Door.OfStand(stand.number()));
            case null, default -> Optional.empty();
        };
    }

    /** Whether a code is one of a door at all, which needs no look at anything. */
    public boolean isOne(String code) {
        return publicCodes
                .get()
                .decode(code)
                .filter(link -> link instanceof Link.ToJoin || link instanceof Link.ToStand)
                .isPresent();
    }
}
