package io.fanfare.aws.config;

import java.util.Locale;

/** Every environment variable that a function may have. A test holds the list against template.yaml. */
public enum Setting {
    /** Name of the main table. */
    MAIN_TABLE,
    /** Name of the table of traces. */
    TRACES_TABLE,
    /** Address of the queue of planning messages. */
    PLANS_QUEUE_URL,
    /** Address of the queue of mails to send. */
    MAILS_QUEUE_URL,
    /** Address of the queue of hits and deeds. */
    ENGAGEMENTS_QUEUE_URL,
    /** Address of the queue of persons and items to award. */
    AWARDS_QUEUE_URL,
    /** Name of the EventBridge bus for what others may subscribe to. */
    EVENT_BUS,
    /** Id of the secret with the key ring of share links. */
    PUBLIC_SECRET_ID,
    /** Id of the secret with the key ring of personal links. */
    PERSONAL_SECRET_ID,
    /** Id of the secret with the secrets of webhook connections. */
    WEBHOOKS_SECRET_ID,
    /** Where the HTTP API is reached, without a slash at the end: {@code https://share.example.com}. */
    BASE_URL,
    /** The company's name as people say it. */
    COMPANY_NAME,
    /** The postal address in the foot of each mail. */
    COMPANY_ADDRESS,
    /** Networks of the company in CIDR notation, separated by commas; visits from them are inside. May be empty. */
    COMPANY_NETWORKS,
    /** Host names that items may lead to, separated by commas; {@code *.example.com} covers the names below it. */
    DESTINATION_HOSTS,
    /** Tag of the language that content falls back to: {@code nl}. */
    DEFAULT_LANGUAGE,
    /** The address that mails come from; its domain is a verified SES identity. */
    FROM_ADDRESS,
    /** The SES identity that it belongs to: a domain, or the address itself. */
    MAIL_IDENTITY,
    /** Name of the SES configuration set. */
    CONFIGURATION_SET,
    /** When digests go out, on the person's own clock: {@code MONDAY#08}. */
    DIGEST_SLOT,
    /** How many batches of mails are sent at once at most. */
    MAIL_CONCURRENCY,
    /** How many campaign mails a person gets in a week at most. */
    ASK_BUDGET,
    /** When mails of campaigns wait, on the reader's own clock: {@code 20-07 SATURDAY SUNDAY}, or {@code NONE}. */
    QUIET_TIMES,
    /** Days off by country: {@code BE 07-21 2027-04-05, NL 04-27}. May be empty. */
    HOLIDAYS,
    /** How many days after their last one people who left are still named. */
    LEAVERS_KEPT_DAYS,
    /** Whether conversions that only a visitor's browser tells of earn points: true or false. Anybody can make them up. */
    SITE_CONVERSIONS_EARN,
    /** How strictly the rules of the networks are read where they speak of rewards: STRICT or LENIENT. */
    PLATFORM_POLICY,
    /** ARN of the alias of the function that looks at pages of others. */
    FETCH_PAGE_ALIAS;

    /** The name under which Micronaut knows the variable: {@code main.table}. */
    public String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
