package io.fanfare.sharing;

import java.util.List;
import java.util.Optional;

/** What a link code is for; the number stands inside the code and never changes. */
public enum Purpose {
    SHARE(1, Secret.PUBLIC),
    UNSUBSCRIBE(2, Secret.PUBLIC),
    CLICK(3, Secret.PUBLIC),
    DECOY(4, Secret.PUBLIC),
    JOIN(5, Secret.PUBLIC),
    STAND(6, Secret.PUBLIC),
    PAGE(16, Secret.PERSONAL),
    OPT_IN(17, Secret.PERSONAL),
    ME(18, Secret.PERSONAL),
    DATA(19, Secret.PERSONAL);

    /** Which key ring enciphers it: functions that face the public cannot mint personal codes. */
    public enum Secret {
        PUBLIC,
        PERSONAL
    }

    private final int code;
    private final Secret secret;

    Purpose(int code, Secret secret) {
        this.code = code;
        this.secret = secret;
    }

    public int code() {
        return code;
    }

    public Secret secret() {
        return secret;
    }

    static Optional<Purpose> of(int code) {
        return List.of(values()).stream()
                .filter(purpose -> purpose.code == code)
                .findFirst();
    }
}
