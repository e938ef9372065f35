package io.fanfare.functions.sendmail;

import io.fanfare.brand.Brand;

/** The brand's colours as the templates write them: of links, labels and buttons, and on buttons; in light and in dark. */
public record Paint(String accent, String onAccent, String darkAccent, String darkOnAccent) {
    static Paint of(Brand brand) {
        return new Paint(
                brand.light().colour().text(),
                brand.light().text().text(),
                brand.dark().colour().text(),
                brand.dark().text().text());
    }
}
