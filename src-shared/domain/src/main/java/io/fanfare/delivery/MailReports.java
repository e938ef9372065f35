package io.fanfare.delivery;

import java.util.Optional;

/** The newest look at the mail setup. */
public interface MailReports {
    /** Puts it in the place of the one before. */
    void keep(MailReport report);

    /** Empty before the first night. */
    Optional<MailReport> newest();
}
