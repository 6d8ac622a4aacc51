package org.roundtrip.forms.tasks.api;

import org.roundtrip.files.StoredFile;

/** A file that was attached; {@code reference} is what an answer says of it. */
record FileJson(String reference, String name, String type, int size) {
    static FileJson of(StoredFile file) {
        return new FileJson(file.reference(), file.name(), file.type().mediaType(), file.size());
    }
}
