package io.fanfare.functions.campaignapi;

import io.fanfare.intranet.Doorplate;
import io.fanfare.intranet.Doorplates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.time.InstantSource;

/** Where the company's own pages get what is worth sharing. */
@Controller("/v1/intranet")
final class IntranetController {
    private final Doorplates doorplates;
    private final IntranetDoors doors;
    private final InstantSource clock;

    IntranetController(Doorplates doorplates, IntranetDoors doors, InstantSource clock) {
        this.doorplates = doorplates;
        this.doors = doors;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show() {
        return doorplates
                .find()
                .<HttpResponse<?>>map(this::shown)
                .orElseGet(() -> Problem.notFound().response());
    }

    /** A new address; the one before leads nowhere within half a minute. */
    @Put
    HttpResponse<?> renew() {
        var plate = doors.make(clock.instant());
        doorplates.replace(plate);
        return shown(plate);
    }

    private HttpResponse<?> shown(Doorplate plate) {
        return HttpResponse.ok(WireJson.write(doors.reply(plate)));
    }
}
