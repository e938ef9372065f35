package io.fanfare.brand;

import java.util.Optional;

/** The company's brand. */
public interface Brands {
    /** Empty until marketing says how the company looks. */
    Optional<Brand> find();

    void put(Brand brand);
}
