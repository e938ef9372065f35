package io.fanfare.aws.priming;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * What the answering machine proves itself with: a certificate for loopback, until 2126, with one above it, both RSA as AWS's are. Its key is no
 * secret: nobody but a rehearsal trusts it, and a rehearsal speaks to loopback alone. Made with keytool: {@code -genkeypair} for each of the two,
 * {@code -gencert} with {@code san=dns:localhost,ip:127.0.0.1}, {@code -importcert} of the chain.
 */
final class Identity {
    private static final String FILE = "loopback.p12";
    private static final String ALIAS = "loopback";
    private static final char[] PASSWORD = "rehearsal".toCharArray();

    private final KeyStore keys;

    Identity() throws IOException {
        try (var file = Objects.requireNonNull(Identity.class.getResourceAsStream(FILE), FILE)) {
            keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD);
        } catch (GeneralSecurityException fault) {
            throw new IOException(fault);
        }
    }

    /** For whoever answers. */
    SSLContext serving() throws IOException {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new IOException(fault);
        }
    }

    /** For whoever asks: trusts the certificate above the machine's alone. */
    TrustManager trusted() throws IOException {
        try {
            var chain = keys.getCertificateChain(ALIAS);
            var anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry(ALIAS, chain[chain.length - 1]);
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(anchors);
            return managers.getTrustManagers()[0];
        } catch (GeneralSecurityException fault) {
            throw new IOException(fault);
        }
    }
}
