/** The demonstration: a company of 400 people, six items, and a seeded crowd that behaves as people, crawlers and scanners do. */
@NullMarked
package io.fanfare.local.demo;

import org.jspecify.annotations.NullMarked;
