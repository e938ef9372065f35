package io.fanfare.functions.sharepage;

import io.fanfare.kernel.Language;
import io.fanfare.people.Alias;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.Rule;
import io.fanfare.people.Topics;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a person posts from their own page: a setting, or the word of what is wrong with it. */
final class MeForms {
    /** The longest break, in weeks. */
    static final int LONGEST_BREAK = 26;

    private MeForms() {}

    /**
     * @param deed what the form is for
     * @param today on the person's own calendar
     */
    static Reading read(String deed, Form form, LocalDate today) {
        return switch (deed) {
            case "language" -> read(deed, language(form));
            case "zone" -> read(deed, zone(form));
            case "topics" ->
                read(deed, Topics.read(form.text("topics").orElse("")).map(OwnSetting.About::new));
            case "digest" -> read(deed, digest(form));
            case "pause" -> read(deed, pause(form, today));
            case "resume" -> new Fine(new OwnSetting.BreakUntil(null));
            case "boards" -> boards(form);
            case "spotlight" -> new Fine(new OwnSetting.InSpotlight(form.has("spotlight")));
            case "sign-out" -> new Fine(new OwnSetting.SignedOut());
            default -> new Unknown();
        };
    }

    private static Reading read(String deed, Optional<? extends OwnSetting> setting) {
        return setting.<Reading>map(Fine::new).orElseGet(() -> new Wrong(deed));
    }

    private static Optional<OwnSetting> language(Form form) {
        return form.text("language")
                .filter(tag -> tag.length() == 2)
                .flatMap(Language::of)
                .map(OwnSetting.InLanguage::new);
    }

    private static Optional<OwnSetting> zone(Form form) {
        return form.text("zone")
                .filter(id -> id.contains("/") && ZoneId.getAvailableZoneIds().contains(id))
                .map(ZoneId::of)
                .map(OwnSetting.InZone::new);
    }

    private static Optional<OwnSetting> digest(Form form) {
        var day = form.text("day")
                .flatMap(name -> Arrays.stream(DayOfWeek.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst());
        return day.flatMap(weekday -> form.number("hour", 0, 23).map(hour -> new OwnSetting.DigestAt(weekday, hour)));
    }

    private static Optional<OwnSetting> pause(Form form, LocalDate today) {
        return form.text("until")
                .flatMap(MeForms::day)
                .filter(until -> until.isAfter(today) && !until.isAfter(today.plusWeeks(LONGEST_BREAK)))
                .map(OwnSetting.BreakUntil::new);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Reading boards(Form form) {
        return switch (Alias.read(form.text("alias").orElse(""))) {
            case Alias.Fine(var alias) -> new Fine(new OwnSetting.OnBoards(form.has("boards"), alias));
            case Alias.Wrong(var rule) ->
                new Wrong(
                        rule == Rule.TOO_LONG
                                ? "alias-long"
                                : rule == Rule.ADDRESS ? "alias-address" : "alias-characters");
        };
    }

    sealed interface Reading {}

    record Fine(OwnSetting setting) implements Reading {}

    /** @param what the end of a key of the words, {@code me.no.<what>} */
    record Wrong(String what) implements Reading {}

    /** No setting at all. */
    record Unknown() implements Reading {}
}
