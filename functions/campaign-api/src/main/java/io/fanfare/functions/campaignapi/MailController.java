package io.fanfare.functions.campaignapi;

import io.fanfare.delivery.MailReports;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Whether mails reach their inboxes, as the last night found it. */
@Controller("/v1/mail")
final class MailController {
    private final MailReports reports;

    MailController(MailReports reports) {
        this.reports = reports;
    }

    @Get("/check")
    HttpResponse<?> check() {
        return reports.newest()
                .<HttpResponse<?>>map(report -> HttpResponse.ok(WireJson.write(MailCheckReply.of(report))))
                .orElseGet(() -> Problem.notFound().response());
    }
}
