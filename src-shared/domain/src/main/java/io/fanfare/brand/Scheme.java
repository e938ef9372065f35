package io.fanfare.brand;

import java.util.List;

/** What the accent stands on, in light and in dark. The templates and the style sheet name the same colours. */
public enum Scheme {
    LIGHT(0xFFFFFF, 0xF6F4EF, new Accent(new Colour(0x0B6E4F), new Colour(0xFFFFFF))),
    DARK(0x1C1F22, 0x131517, new Accent(new Colour(0x5CC9A1), new Colour(0x06251A)));

    /** How much of the accent is in the ground of hints. */
    private static final double TINT = 0.08;

    private final Colour paper;
    private final Colour ground;
    private final Accent usual;

    Scheme(int paper, int ground, Accent usual) {
        this.paper = new Colour(paper);
        this.ground = new Colour(ground);
        this.usual = usual;
    }

    /** The accent of a company that chose none. */
    public Accent usual() {
        return usual;
    }

    /** What links and labels stand on. */
    public List<Colour> grounds() {
        return List.of(paper, ground);
    }

    /** A touch of the accent, for the ground of hints. */
    public Colour tint(Accent accent) {
        return paper.with(TINT, accent.colour());
    }
}
