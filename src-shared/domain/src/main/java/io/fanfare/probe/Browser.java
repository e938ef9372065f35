package io.fanfare.probe;

import java.util.Optional;

/** Asks the company's own pages as anybody's browser would, and follows no redirect. */
public interface Browser {
    Answer get(String address);

    /** @param form percent-encoded fields */
    Answer post(String address, String form);

    /**
     * What came back.
     *
     * @param status 0 when nobody answered in time
     * @param location where a redirect leads
     */
    record Answer(int status, Optional<String> location) {
        /** Nobody answered. */
        public static final Answer NONE = new Answer(0, Optional.empty());
    }
}
