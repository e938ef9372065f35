/**
 * A real browser for the tests of the pages: Chromium alone, spoken to over its DevTools protocol. Playwright would bring a Node for every
 * platform and Selenium a driver that fits one Chromium; the few commands that the pages need fit into this package.
 */
@NullMarked
package io.fanfare.local.browser;

import org.jspecify.annotations.NullMarked;
