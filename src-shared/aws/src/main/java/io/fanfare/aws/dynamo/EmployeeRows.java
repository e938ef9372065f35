package io.fanfare.aws.dynamo;

import static io.fanfare.aws.dynamo.Rows.bool;
import static io.fanfare.aws.dynamo.Rows.n;
import static io.fanfare.aws.dynamo.Rows.optionalText;
import static io.fanfare.aws.dynamo.Rows.s;
import static io.fanfare.aws.dynamo.Rows.set;
import static io.fanfare.aws.dynamo.Rows.text;
import static io.fanfare.aws.dynamo.Rows.texts;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Moments;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Choice;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A person to and from a roster row; short names, since a row is read for every person of every launch. */
final class EmployeeRows {
    static final String VERSION = "v";
    static final String CONSENT = "consent";
    static final String CONSENT_VERSION = "cver";
    static final String CONSENT_AT = "cat";
    static final String ERASED = "gone";
    static final String PAUSE = "pause";
    static final String SUPPRESSED = "supp";
    static final String ON_BOARDS = "board";
    static final String ALIAS = "alias";
    static final String IN_SPOTLIGHT = "spot";
    private static final Map<Choice, String> CHOICES =
            Map.of(Choice.LANGUAGE, "lang", Choice.ZONE, "tz", Choice.TOPICS, "topics");

    private EmployeeRows() {}

    static Map<String, AttributeValue> row(Employee person) {
        var row = new HashMap<>(Keys.person(person.id()).toMap());
        row.putAll(settable(person));
        row.put(CONSENT, s(person.consent().state().name()));
        putIfThere(row, CONSENT_VERSION, person.consent().version());
        var at = person.consent().at();
        putIfThere(row, CONSENT_AT, at == null ? null : Moments.text(at));
        row.put(VERSION, n(person.version()));
        return row;
    }

    /** What the file or the person sets: everything but the key, the consent and the version. */
    static Map<String, AttributeValue> settable(Employee person) {
        var row = new HashMap<>(fileAttributes(person));
        if (!person.chosen().isEmpty()) {
            row.put("own", set(person.chosen().stream().map(CHOICES::get).toList()));
        }
        row.put("gen", n(person.generation()));
        putIfThere(row, PAUSE, person.pausedUntil());
        row.put("slot", s(person.digestSlot()));
        row.putAll(publicityAttributes(person.publicity()));
        return row;
    }

    /** All attributes of the profile, and the suppression, which a change of address may lift. */
    private static Map<String, AttributeValue> fileAttributes(Employee person) {
        var profile = person.profile();
        var row = new HashMap<String, AttributeValue>();
        row.put("ext", s(profile.externalId()));
        row.put("fn", s(profile.firstName()));
        row.put("ln", s(profile.lastName()));
        row.put("em", s(profile.address()));
        row.put("dep", s(profile.department()));
        row.put("lang", s(profile.language().tag()));
        row.put("cc", s(profile.country()));
        row.put("tz", s(profile.zone().getId()));
        if (!profile.topics().isEmpty()) {
            row.put("topics", set(profile.topics()));
        }
        putIfThere(row, "cohort", profile.cohort());
        putIfThere(row, "persona", profile.persona());
        if (profile.executive()) {
            row.put("exec", bool(true));
        }
        putIfThere(row, "hired", profile.hiredOn());
        putIfThere(row, "left", profile.leftOn());
        putIfThere(row, SUPPRESSED, person.suppressed());
        return row;
    }

    /** Nothing for somebody who shows nothing. */
    static Map<String, AttributeValue> publicityAttributes(Publicity publicity) {
        var row = new HashMap<String, AttributeValue>();
        if (publicity.boards()) {
            row.put(ON_BOARDS, bool(true));
        }
        putIfThere(row, ALIAS, publicity.alias());
        if (publicity.spotlight()) {
            row.put(IN_SPOTLIGHT, bool(true));
        }
        return row;
    }

    private static Publicity publicity(Map<String, AttributeValue> row) {
        return new Publicity(
                Rows.flag(row, ON_BOARDS), optionalText(row, ALIAS).orElse(null), Rows.flag(row, IN_SPOTLIGHT));
    }

    /** Empty for a row that names nobody any more. */
    static Optional<Employee> known(Map<String, AttributeValue> row) {
        return isErased(row) ? Optional.empty() : Optional.of(employee(row));
    }

    static boolean isErased(Map<String, AttributeValue> row) {
        return row.containsKey(ERASED);
    }

    /**
     * What stays of a person: where they worked and for how long, which is what totals of teams are made of. No mail, no link and no choice
     * leads here; whoever reads the segment sees somebody who said no.
     */
    static Map<String, AttributeValue> erased(Employee person, Instant at) {
        var row = new HashMap<>(Keys.person(person.id()).toMap());
        row.put("dep", s(person.profile().department()));
        putIfThere(row, "hired", person.profile().hiredOn());
        putIfThere(row, "left", person.profile().leftOn());
        for (var name : List.of("ext", "fn", "ln", "em", "cc")) {
            row.put(name, s(""));
        }
        row.put("lang", s(Language.EN.tag()));
        row.put("tz", s(ZoneOffset.UTC.getId()));
        row.put("slot", s(""));
        row.put("gen", n(0));
        row.put(CONSENT, s(Consent.State.OUT.name()));
        row.put(SUPPRESSED, s(Employee.Suppression.COMPLAINED.name()));
        row.put(ERASED, s(Moments.text(at)));
        row.put(VERSION, n(person.version() + 1));
        return row;
    }

    /** Also of a row that names nobody any more, for those who count. */
    static Employee employee(Map<String, AttributeValue> row) {
        return new Employee(
                new EmployeeId(Integer.parseInt(text(row, Key.SK))),
                profile(row),
                choices(texts(row, "own")),
                new Consent(
                        Consent.State.valueOf(text(row, CONSENT)),
                        optionalText(row, CONSENT_VERSION).orElse(null),
                        optionalText(row, CONSENT_AT).map(Instant::parse).orElse(null)),
                Math.toIntExact(Rows.number(row, "gen")),
                date(row, PAUSE),
                optionalText(row, SUPPRESSED).map(Employee.Suppression::valueOf).orElse(null),
                text(row, "slot"),
                publicity(row),
                Rows.number(row, VERSION));
    }

    private static Profile profile(Map<String, AttributeValue> row) {
        return new Profile(
                text(row, "ext"),
                text(row, "fn"),
                text(row, "ln"),
                text(row, "em"),
                text(row, "dep"),
                Language.of(text(row, "lang")).orElseThrow(),
                text(row, "cc"),
                ZoneId.of(text(row, "tz")),
                texts(row, "topics"),
                optionalText(row, "cohort").orElse(null),
                optionalText(row, "persona").orElse(null),
                Rows.flag(row, "exec"),
                date(row, "hired"),
                date(row, "left"));
    }

    private static Set<Choice> choices(Set<String> names) {
        return CHOICES.entrySet().stream()
                .filter(choice -> names.contains(choice.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LocalDate date(Map<String, AttributeValue> row, String name) {
        return optionalText(row, name).map(LocalDate::parse).orElse(null);
    }

    private static void putIfThere(Map<String, AttributeValue> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, s(value.toString()));
        }
    }
}
