package io.github.gvlk.diagnose;

import io.github.gvlk.catalog.Symptom;
import io.github.gvlk.value.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The symptoms of the catalogue by code. */
final class Symptoms {
    /** The id of the symptom in which KMS has no part: no contact with a host mends it. */
    private static final String NOT_GENUINE = "not-genuine";

    private final Map<ErrorCode, Symptom> byCode = new HashMap<>();

    Symptoms(List<Symptom> symptoms) {
        symptoms.forEach(symptom -> symptom.codes().forEach(code -> byCode.put(code, symptom)));
    }

    Optional<Symptom> of(ErrorCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether the product is in its state because validation failed. */
    boolean isNotGenuine(Product product) {
        return product.reason()
                .flatMap(this::of)
                .map(symptom -> symptom.id().equals(NOT_GENUINE))
                .orElse(false);
    }
}
