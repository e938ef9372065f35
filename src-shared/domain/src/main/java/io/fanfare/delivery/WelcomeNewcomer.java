package io.fanfare.delivery;

import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.delivery.WaitingMails.Batch;
import io.fanfare.delivery.WaitingMails.Place;
import io.fanfare.kernel.Week;
import io.fanfare.people.Employee;
import java.time.Instant;
import java.util.List;

/**
 * Has the three mails to a newcomer wait for their moments. It comes before their yes is written down: a crash between the two leaves mails
 * that go to nobody, since each looks again whether the person takes part. All of them are claimed in the week of the yes, so that a
 * yes that is said twice brings each of them once. Who took part or said no before is no newcomer.
 */
public final class WelcomeNewcomer {
    private final WaitingMails waiting;
    private final QuietTimes quiet;

    public WelcomeNewcomer(WaitingMails waiting, QuietTimes quiet) {
        this.waiting = waiting;
        this.quiet = quiet;
    }

    public void welcome(Employee person, Instant now) {
        switch (person.consent().state()) {
            case NONE, INVITED -> {
                for (var step : WelcomeStep.values()) {
                    wait(person, step, now);
                }
            }
            case IN, OUT -> {}
        }
    }

    private void wait(Employee person, WelcomeStep step, Instant now) {
        var due = quiet.next(now.plus(step.after()), person.profile(), Priority.NORMAL);
        var order = new MailOrder.ForWelcome(step, person.id(), Week.of(now));
        waiting.keep(new Batch(due, new Place.OfWelcome(person.id(), step), List.of(order)));
    }
}
