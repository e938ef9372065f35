package io.fanfare.delivery;

import io.fanfare.brand.Brand;
import io.fanfare.kernel.Language;
import java.util.function.Supplier;

/**
 * In whose house the mails are written.
 *
 * @param look as it is now; asked for with each mail, since marketing may change it
 * @param from where mails come from
 * @param language what content falls back to
 */
public record Company(Supplier<Brand> look, Mailbox from, Language language) {
    /** A company that looks as usual, for good. */
    public Company(String name, String postalAddress, Mailbox from, Language language) {
        this(() -> Brand.usual(name, postalAddress), from, language);
    }

    public Brand brand() {
        return look.get();
    }
}
