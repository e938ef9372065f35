package io.fanfare.delivery;

/** The way of an introduction to whoever sends mails. */
public interface Introductions {
    void send(Introduction introduction);
}
