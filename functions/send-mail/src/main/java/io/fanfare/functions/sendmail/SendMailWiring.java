package io.fanfare.functions.sendmail;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoAddresses;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoCoaches;
import io.fanfare.aws.dynamo.DynamoContests;
import io.fanfare.aws.dynamo.DynamoDataLinks;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.DynamoGuidelines;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoJointNews;
import io.fanfare.aws.dynamo.DynamoPersonalWeeks;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.ShareDays;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.ses.SesAccount;
import io.fanfare.aws.ses.SesPostman;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsMailOrders;
import io.fanfare.brand.Brand;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Recalls;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.PaceMails;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendDataLink;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.delivery.SendJoining;
import io.fanfare.delivery.SendRecall;
import io.fanfare.delivery.SendWelcome;
import io.fanfare.digest.SendDigest;
import io.fanfare.guidance.FindCoach;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.Figures.ItemFigures;
import io.fanfare.report.SendResults;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What sending mails is made of. */
@Factory
final class SendMailWiring {
    @Singleton
    @Replaces(LambdaContextFactory.class)
    Invocation invocation() {
        return new Invocation();
    }

    @Singleton
    Table table(Settings settings) {
        return new Table(Clients.of(DynamoDbClient.builder()), settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    Company company(Settings settings, Table table, InstantSource clock) {
        var usual = Brand.usual(settings.text(Setting.COMPANY_NAME), settings.text(Setting.COMPANY_ADDRESS));
        return new Company(
                DynamoBrands.cached(table, usual, clock),
                new Mailbox(null, settings.text(Setting.FROM_ADDRESS)),
                settings.language(Setting.DEFAULT_LANGUAGE));
    }

    @Singleton
    MailLinks links(Settings settings, InstantSource clock) {
        var secrets = Clients.of(SecretsManagerClient.builder());
        var publicRing = Secrets.ring(secrets, settings.text(Setting.PUBLIC_SECRET_ID), clock);
        var personalRing = Secrets.ring(secrets, settings.text(Setting.PERSONAL_SECRET_ID), clock);
        return new MailLinks(
                settings.address(Setting.BASE_URL),
                () -> new LinkCodec(Purpose.Secret.PUBLIC, publicRing.get()),
                () -> new LinkCodec(Purpose.Secret.PERSONAL, personalRing.get()));
    }

    @Singleton
    SesV2Client ses() {
        return SesPostman.client();
    }

    @Singleton
    Pace pace(Settings settings, Table table, SesV2Client ses) {
        return new PaceMails(
                new DynamoSending(table),
                new SesAccount(ses),
                settings.number(Setting.MAIL_CONCURRENCY),
                SendMailWiring::sleep,
                // Asked for at each use: what a snapshot holds would be the same in every instance.
                () -> new SecureRandom().nextLong(),
                SendingLog::tell);
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the invocation ends", interrupted);
        }
    }

    @Singleton
    Mails mails(
            Settings settings,
            Company company,
            MailLinks links,
            Table table,
            SesV2Client ses,
            Pace pace,
            Invocation time,
            InstantSource clock) {
        var sqs = Clients.of(SqsClient.builder());
        var roster = new DynamoRoster(table);
        var deliveries = new DynamoDeliveries(table);
        var campaigns = new Cached<>(new DynamoCampaigns(table)::find, clock);
        var items = new Cached<>(new DynamoItems(table)::find, clock);
        var coaches = new DynamoCoaches(table);
        var shares = new ShareDays(table);
        var figures = new Cached<ItemId, ItemFigures>(item -> Optional.of(new DynamoFigures(table).of(item)), clock);
        var recalls = DynamoRecalls.recent(table, clock);
        var offers = new Offers(
                links, new OpenContests(Cached.single(new DynamoContests(table)::all, clock)), company.language());
        var mail = new DeliverMail(
                new JteStationery(company, settings.address(Setting.BASE_URL) + "/about-measuring"),
                deliveries,
                new SesPostman(ses, settings.text(Setting.CONFIGURATION_SET)),
                company,
                settings.number(Setting.ASK_BUDGET),
                SesPostman.TIMEOUT,
                pace);
        return new Mails(
                new SendCampaignMail(
                        roster,
                        campaigns::find,
                        items::find,
                        item -> recalls.apply(item).isPresent(),
                        links,
                        offers,
                        deliveries,
                        mail,
                        quiet(settings)),
                new SendInvitation(
                        roster, campaigns::find, links, deliveries, mail, company.language(), quiet(settings)),
                new SendDigest(
                        roster,
                        campaigns::find,
                        Recalls.standing(items::find, recalls),
                        new DynamoPersonalWeeks(table),
                        DynamoJointNews.cached(table, company.language(), clock),
                        links,
                        offers,
                        deliveries,
                        mail),
                new SendJoining(roster, links, mail),
                new SendRecall(
                        roster,
                        items::find,
                        new DynamoRecalls(table)::find,
                        links,
                        mail,
                        company.language(),
                        quiet(settings)),
                new SendWelcome(
                        roster,
                        new FindCoach(Cached.single(coaches::all, clock), roster::find),
                        DynamoGuidelines.cached(table, clock),
                        links,
                        mail,
                        quiet(settings)),
                new SendResults(
                        roster,
                        campaigns::find,
                        Recalls.standing(items::find, recalls),
                        (person, item) -> shares.of(item, person, Table.Read.EVENTUAL),
                        item -> figures.find(item).orElseThrow(),
                        links,
                        mail,
                        company.language(),
                        quiet(settings)),
                new DynamoAddresses(table)::find,
                new SendDataLink(roster, links, mail, (person, number) -> DynamoDataLinks.route(table, person, number)),
                DynamoIncidents.recent(table, clock),
                pace,
                new SqsMailOrders(new Queue(sqs, settings.text(Setting.MAILS_QUEUE_URL)), clock),
                time,
                clock);
    }

    private static QuietTimes quiet(Settings settings) {
        return QuietTimes.parse(settings.text(Setting.QUIET_TIMES), settings.list(Setting.HOLIDAYS));
    }
}
