package io.fanfare.functions.campaignapi;

import io.fanfare.brand.Brand;
import io.fanfare.brand.Brands;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import org.jspecify.annotations.Nullable;

/** How mails and pages look: company, logo, colours, sender, address. */
@Controller("/v1/brand")
final class BrandController {
    private final Brands brands;
    private final Brand usual;

    /** @param usual how the company looks until marketing says otherwise */
    BrandController(Brands brands, Brand usual) {
        this.brands = brands;
        this.usual = usual;
    }

    @Get
    HttpResponse<?> show() {
        return shown(brands.find().orElse(usual));
    }

    @Put
    HttpResponse<?> replace(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, BrandBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (BrandForm.check(sent, usual)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var brand) -> {
                        brands.put(brand);
                        yield shown(brand);
                    }
                };
        };
    }

    private static HttpResponse<?> shown(Brand brand) {
        return HttpResponse.ok(WireJson.write(BrandBody.of(brand)));
    }
}
