package io.fanfare.aws.dns;

import io.fanfare.aws.http.Rehearsal;
import io.fanfare.delivery.MailRecords;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** DNS by the JDK's own means, through the name servers of this machine. */
public final class JndiRecords implements MailRecords {
    private static final String TIMEOUT_MILLIS = "3000";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+");

    @Override
    public List<String> texts(String name) {
        // A long text comes in parts, each in quotes.
        return records(name, "TXT").stream()
                .map(text -> text.replaceAll("\"\\s*\"", "").replaceAll("^\"|\"$", ""))
                .toList();
    }

    @Override
    public List<String> exchangers(String name) {
        return records(name, "MX").stream()
                .map(record -> record.replaceFirst("^\\d+\\s+", "").replaceFirst("\\.$", ""))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }

    // The API of JNDI takes a Hashtable and nothing else. Its danger lies in names with a scheme, which lead to other
    // providers than DNS.
    @SuppressWarnings({"JdkObsolete", "BanJNDI"})
    private static List<String> records(String name, String type) {
        if (!HOST.matcher(name).matches()) {
            throw new IllegalArgumentException("only host names have records");
        }
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        // A rehearsal asks nobody outside: where it asks, no name server listens, and the way there is what counts.
        Rehearsal.endpoint().ifPresent(here -> settings.put(Context.PROVIDER_URL, "dns://" + here.getAuthority()));
        try {
            var context = new InitialDirContext(settings);
            try {
                var found = new ArrayList<String>();
                var attribute = context.getAttributes(name, new String[] {type}).get(type);
                for (int at = 0; attribute != null && at < attribute.size(); at++) {
                    found.add(String.valueOf(attribute.get(at)));
                }
                return found;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException _) {
            return List.of();
        } catch (NamingException fault) {
            if (Rehearsal.isOn()) {
                return List.of();
            }
            throw new IllegalStateException("the name servers do not answer for " + name, fault);
        }
    }
}
