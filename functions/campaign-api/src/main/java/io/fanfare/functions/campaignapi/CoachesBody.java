package io.fanfare.functions.campaignapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coaches on the wire. */
record CoachesBody(@Nullable List<@Nullable CoachBody> coaches) {
    /** @param colleague id in the people file */
    record CoachBody(@Nullable String department, @Nullable String colleague) {}

    /** All coaches as the API shows them. */
    record All(List<Shown> coaches) {}

    /** @param accepted whether colleagues see the name; what somebody answered is theirs to tell */
    record Shown(String department, String colleague, boolean accepted) {}
}
