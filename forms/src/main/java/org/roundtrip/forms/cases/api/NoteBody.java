package org.roundtrip.forms.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.roundtrip.teamwork.Notes;

/** A note for the staff: plain text. */
record NoteBody(@NotBlank @Size(max = Notes.MAX_LENGTH) String text) {}
