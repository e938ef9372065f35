package io.fanfare.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign.Status;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns before their launch: an item belongs to one of them. */
class CampaignDraftsTest {
    private static final ItemId ONE = new ItemId(1);
    private static final ItemId TWO = new ItemId(2);
    private static final CampaignId FIRST = new CampaignId(1);

    private final FakeCampaigns campaigns = new FakeCampaigns();
    private final CreateCampaign create = new CreateCampaign(campaigns, campaigns);
    private final ReplaceCampaign replace = new ReplaceCampaign(campaigns, campaigns);

    @BeforeEach
    void items() {
        campaigns.items.addAll(List.of(ONE, TWO));
    }

    @Test
    void with_a_moment_it_is_scheduled_and_without_one_a_draft() {
        create.create(Drafts.of(List.of(ONE), Drafts.EVERYONE, null));
        create.create(Drafts.of(List.of(TWO), Drafts.EVERYONE, Drafts.NOW));

        assertThat(campaigns.campaigns.get(FIRST).status()).isEqualTo(Status.DRAFT);
        assertThat(campaigns.campaigns.get(new CampaignId(2)).status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void an_item_of_another_campaign_is_refused_and_nothing_is_kept() {
        create.create(Drafts.of(List.of(ONE), Drafts.EVERYONE, null));

        assertThat(create.create(Drafts.of(List.of(ONE), Drafts.EVERYONE, null)))
                .isEqualTo(new CreateCampaign.Outcome.ItemNotFree(ONE));
        assertThat(create.create(Drafts.of(List.of(new ItemId(9)), Drafts.EVERYONE, null)))
                .isEqualTo(new CreateCampaign.Outcome.ItemNotFree(new ItemId(9)));
        assertThat(campaigns.campaigns).hasSize(1);
    }

    @Test
    void a_replacement_takes_its_new_items_and_frees_the_old_ones() {
        create.create(Drafts.of(List.of(ONE), Drafts.EVERYONE, null));

        var outcome = replace.replace(FIRST, 1, Drafts.of(List.of(TWO), Drafts.EVERYONE, Drafts.NOW));

        assertThat(outcome).isInstanceOf(ReplaceCampaign.Outcome.Replaced.class);
        assertThat(campaigns.owners).containsOnlyKeys(TWO);
        assertThat(campaigns.campaigns.get(FIRST).version()).isEqualTo(2);
    }

    @Test
    void whoever_looked_at_an_older_version_is_overtaken() {
        create.create(Drafts.of(List.of(ONE), Drafts.EVERYONE, null));
        replace.replace(FIRST, 1, Drafts.of(List.of(ONE), Drafts.EVERYONE, Drafts.NOW));

        assertThat(replace.replace(FIRST, 1, Drafts.of(List.of(TWO), Drafts.EVERYONE, null)))
                .isEqualTo(new ReplaceCampaign.Outcome.Overtaken());
        assertThat(campaigns.owners).containsOnlyKeys(ONE);
    }

    @Test
    void what_people_were_sent_is_not_changed_and_what_is_not_there_is_unknown() {
        create.create(Drafts.of(List.of(ONE), Drafts.EVERYONE, null));
        new LaunchCampaign(campaigns, new FakePlanning()).launch(FIRST, "key", Drafts.NOW);
        long version = campaigns.campaigns.get(FIRST).version();

        assertThat(replace.replace(FIRST, version, Drafts.of(List.of(TWO), Drafts.EVERYONE, null)))
                .isInstanceOf(ReplaceCampaign.Outcome.Launched.class);
        assertThat(replace.replace(new CampaignId(7), 1, Drafts.of(List.of(TWO), Drafts.EVERYONE, null)))
                .isEqualTo(new ReplaceCampaign.Outcome.Unknown());
    }
}
