package org.roundtrip.forms.cases.api;

import java.time.Instant;
import org.roundtrip.teamwork.Notes;

/** A note as it was written. */
record NoteJson(long id, Instant at, String author, String text) {
    static NoteJson of(Notes.Note note) {
        return new NoteJson(note.id(), note.at(), note.author(), note.body());
    }
}
