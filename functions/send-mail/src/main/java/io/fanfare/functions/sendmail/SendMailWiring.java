package io.fanfare.functions.sendmail;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoJointNews;
import io.fanfare.aws.dynamo.DynamoPersonalWeeks;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.ses.SesPostman;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsMailOrders;
import io.fanfare.brand.Brand;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendDataLink;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.digest.SendDigest;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What sending mails is made of. */
@Factory
final class SendMailWiring {
    @Singleton
    Settings settings(Environment environment) {
        return new Settings(
                setting -> environment.getProperty(setting, String.class).orElse(null));
    }

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    @Replaces(DefaultLambdaContextFactory.class)
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
    Mails mails(
            Settings settings, Table table, Company company, MailLinks links, Invocation time, InstantSource clock) {
        var sqs = Clients.of(SqsClient.builder());
        var roster = new DynamoRoster(table);
        var deliveries = new DynamoDeliveries(table);
        var campaigns = new Cached<>(new DynamoCampaigns(table)::find, clock);
        var items = new Cached<>(new DynamoItems(table)::find, clock);
        var offers = new Offers(links, company.language());
        var stationery = new JteStationery(company);
        var postman = new SesPostman(SesPostman.builder().build(), settings.text(Setting.CONFIGURATION_SET));
        var mail = new DeliverMail(
                stationery, deliveries, postman, company, settings.number(Setting.ASK_BUDGET), SesPostman.TIMEOUT);
        return new Mails(
                new SendCampaignMail(roster, campaigns::find, items::find, links, offers, deliveries, mail),
                new SendInvitation(roster, campaigns::find, links, deliveries, mail),
                new SendDigest(
                        roster,
                        campaigns::find,
                        items::find,
                        new DynamoPersonalWeeks(table),
                        DynamoJointNews.cached(table, company.language(), clock),
                        links,
                        offers,
                        deliveries,
                        mail),
                new SendDataLink(roster, links, stationery, postman, company),
                DynamoIncidents.recent(table, clock),
                new SqsMailOrders(new Queue(sqs, settings.text(Setting.MAILS_QUEUE_URL)), clock),
                time,
                clock);
    }
}
