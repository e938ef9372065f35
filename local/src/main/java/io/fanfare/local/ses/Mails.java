package io.fanfare.local.ses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every mail that the stand-in took, in order. */
public final class Mails {
    private final Map<String, Mail> mails = new LinkedHashMap<>();

    public synchronized void add(Mail mail) {
        mails.put(mail.id(), mail);
    }

    public synchronized void addAll(Collection<Mail> kept) {
        kept.forEach(this::add);
    }

    public synchronized List<Mail> all() {
        return new ArrayList<>(mails.values());
    }

    /** The mails to one address. */
    public synchronized List<Mail> to(String address) {
        return mails.values().stream()
                .filter(mail -> mail.to().stream().anyMatch(to -> to.contains(address)))
                .toList();
    }

    public synchronized Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    public synchronized int count() {
        return mails.size();
    }

    public synchronized void clear() {
        mails.clear();
    }
}
