package io.fanfare.local.lambda;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a function the resources of its own module and of the libraries, and not those of the other functions, which stand on the same
 * class path here and never on AWS. Classes are shared.
 */
final class OwnResources extends ClassLoader {
    private final List<String> hidden;

    /** @param hidden what the addresses of other functions' resources begin with */
    OwnResources(ClassLoader parent, List<String> hidden) {
        super(parent);
        this.hidden = List.copyOf(hidden);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var shown = new ArrayList<URL>();
        for (var resource : Collections.list(super.getResources(name))) {
            var address = resource.toString();
            if (hidden.stream().noneMatch(address::contains)) {
                shown.add(resource);
            }
        }
        return Collections.enumeration(shown);
    }

    @Override
    public @Nullable URL getResource(String name) {
        try {
            var resources = getResources(name);
            return resources.hasMoreElements() ? resources.nextElement() : null;
        } catch (IOException _) {
            return null;
        }
    }
}
