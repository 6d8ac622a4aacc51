package org.roundtrip.forms.portal;

import java.time.Duration;
import org.roundtrip.brand.Brand;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The shop's colours and logo. A stylesheet of its own, because pages may hold none. */
@Controller
class BrandController {
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Brand brand;

    BrandController(Brand brand) {
        this.brand = brand;
    }

    @GetMapping("/brand/brand.css")
    ResponseEntity<String> colours() {
        return ResponseEntity.ok()
                .cacheControl(CACHED)
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(":root { --brand: %s; --brand-strong: %s; --info-surface: %s; }\n"
                        .formatted(brand.colour(), brand.strong(), brand.tint()));
    }

    @GetMapping("/brand/logo")
    ResponseEntity<byte[]> logo() {
        return brand.logo()
                .map(logo -> ResponseEntity.ok()
                        .cacheControl(CACHED)
                        .header(HttpHeaders.CONTENT_TYPE, logo.type())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(logo.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
