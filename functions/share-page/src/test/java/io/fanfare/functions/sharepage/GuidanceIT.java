package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoCoaches;
import io.fanfare.aws.dynamo.DynamoGuidelines;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.guidance.Advice;
import io.fanfare.guidance.Guidelines;
import io.fanfare.guidance.Guidelines.Text;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guidelines and coaches as people meet them: they help, and nothing waits for them (000-22, 000-32, 001-15, 003-12). */
class GuidanceIT {
    private static final EmployeeId COACH = new EmployeeId(8);

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoGuidelines guidelines = new DynamoGuidelines(page.table());

    @BeforeEach
    void peopleAndAnItem() {
        var register = new DynamoPeopleRegister(page.table());
        register.add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        register.add(Examples.person(COACH.value(), Language.NL, State.IN));
        new DynamoItems(page.table()).create(Examples.item(Samples.ITEM.value(), 1, Language.NL));
    }

    @Test
    void without_guidelines_nothing_leads_to_them() {
        assertThat(page.send("show-page").getBody()).doesNotContain("/guidelines/");
        assertThat(page.send("show-me").getBody()).doesNotContain("/guidelines/");
        assertThat(page.send("show-guidelines").getStatusCode()).isEqualTo(404);
        assertThat(page.send("show-guidelines").getBody()).contains("Er zijn nog geen richtlijnen");
    }

    @Test
    void guidelines_are_read_and_accepted_once_and_a_new_version_asks_in_a_quiet_line() {
        keep(1, "Deel wat je zelf goed vindt.");
        var shown = page.send("show-guidelines");
        assertThat(shown.getStatusCode()).isEqualTo(200);
        assertThat(shown.getBody())
                .contains("Deel wat je zelf goed vindt.", "<li>Vraag het even</li>", "Ik heb ze gelezen")
                .doesNotContain("person7@example.com", "style=", "{0}");
        assertThat(page.send("show-page").getBody()).contains("/guidelines/");
        assertThat(page.send("show-me").getBody()).contains("Er zijn richtlijnen voor delen");
        assertThat(guidelines.count(1)).as("a GET accepts nothing").isZero();

        assertThat(page.send("accept-guidelines").getStatusCode()).isEqualTo(303);
        page.send("accept-guidelines");
        assertThat(guidelines.count(1)).isEqualTo(1);
        assertThat(guidelines.newest(Samples.PERSON).orElseThrow().at()).isEqualTo(Samples.MOMENT);
        assertThat(page.send("show-guidelines").getBody()).contains("Je hebt ze gelezen op 23 november 2026");
        assertThat(page.send("show-me").getBody()).doesNotContain("/guidelines/");

        keep(2, "Nieuw.");
        try (var later = new OwnPage(page)) {
            assertThat(later.send("show-me").getBody()).contains("veranderd sinds je ze las");
        }
    }

    @Test
    void nobody_is_a_coach_until_they_say_so_and_the_line_goes_with_their_word() {
        var coaches = new DynamoCoaches(page.table());
        coaches.change(list -> list.named(Map.of("Marketing", COACH), Samples.MOMENT));
        assertThat(page.show(Samples.PERSON).getBody()).doesNotContain("coach-accept");
        assertThat(page.show(COACH).getBody()).contains("coach-accept", "collega’s van Marketing");
        assertThat(sharePage()).doesNotContain("person8@example.com");

        page.post(COACH, "coach-accept", "");
        page.post(COACH, "coach-accept", "");
        assertThat(coaches.all().of("Marketing")).contains(COACH);
        assertThat(sharePage()).contains("Example8 helpt je graag", "mailto:person8@example.com");

        page.post(COACH, "coach-decline", "");
        assertThat(coaches.all().of("Marketing")).isEmpty();
        page.post(COACH, "coach-accept", "");
        new DynamoRoster(page.table()).optOut(COACH, Samples.MOMENT);
        assertThat(sharePage()).doesNotContain("person8@example.com");
    }

    @Test
    void who_was_not_named_cannot_make_themselves_a_coach() {
        page.post(Samples.PERSON, "coach-accept", "");
        assertThat(new DynamoCoaches(page.table()).all().byDepartment()).isEmpty();
    }

    /** Seen by a function of its own: pages keep coaches for five minutes. */
    private String sharePage() {
        try (var fresh = new OwnPage(page)) {
            return fresh.send("show-page").getBody();
        }
    }

    private void keep(int version, String introduction) {
        var advice = new Advice(List.of("Vraag het even"), List.of());
        guidelines.keep(new Guidelines(version, Samples.MOMENT, Map.of(Language.NL, new Text(introduction, advice))));
    }
}
