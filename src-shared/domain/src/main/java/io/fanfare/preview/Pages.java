package io.fanfare.preview;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Looks at pages of others from outside: without cookies, without rights, only at public addresses. */
public interface Pages {
    /** What came of each address, all at once; a page that could not be looked at is {@link PageLook.Unknown}, never a fault. */
    Map<URI, PageLook> look(List<URI> addresses);
}
