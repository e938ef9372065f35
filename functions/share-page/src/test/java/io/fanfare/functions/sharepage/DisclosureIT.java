package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Samples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who speaks is said as it is (003-16). */
class DisclosureIT {
    @AutoClose
    private final OwnPage page = new OwnPage();

    @BeforeEach
    void anItem() {
        new DynamoItems(page.table()).create(Examples.item(Samples.ITEM.value(), 1, Language.NL));
    }

    @Test
    void a_colleague_works_here() {
        new DynamoPeopleRegister(page.table()).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        assertThat(page.send("show-page").getBody())
                .contains("data-disclosure=\"Ik werk bij Noordlicht\"")
                .doesNotContain("Ik werkte bij");
    }

    @Test
    void an_alumnus_used_to() {
        new DynamoPeopleRegister(page.table()).add(Examples.alumnus(Samples.PERSON.value(), Language.NL));
        assertThat(page.send("show-page").getBody())
                .contains("data-disclosure=\"Ik werkte bij Noordlicht\"")
                .doesNotContain("Ik werk bij");
    }
}
