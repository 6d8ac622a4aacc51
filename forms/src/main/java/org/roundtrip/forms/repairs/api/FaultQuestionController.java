package org.roundtrip.forms.repairs.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.repair.FaultGuide;
import org.roundtrip.repair.FaultGuides;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "repairs")
class FaultQuestionController {
    private final FaultGuides guides;

    FaultQuestionController(FaultGuides guides) {
        this.guides = guides;
    }

    @GetMapping("/api/v1/fault-questions")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "Get what customers are asked about a fault, by class of products")
    FaultGuide get(@RequestParam(required = false) @Nullable String productClass) {
        return guides.of(productClass);
    }
}
