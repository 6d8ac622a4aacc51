package org.roundtrip.warehouse;

import java.util.List;
import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.files.Attachments;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.roundtrip.files.TakeFile.Wanted;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** A parcel arrived damaged. The carrier wants to see it: there is no such note without a photo. */
@Service
public class NoteDamage {
    private final Attachments attachments;
    private final FileStore files;
    private final WaitingWork work;
    private final UnpackParcel unpacking;
    private final Receipts receipts;
    private final Discrepancies discrepancies;
    private final CaseFiles known;
    private final CaseDesk cases;
    private final Commands commands;

    NoteDamage(
            Attachments attachments,
            FileStore files,
            WaitingWork work,
            UnpackParcel unpacking,
            Receipts receipts,
            Discrepancies discrepancies,
            CaseFiles known,
            CaseDesk cases,
            Commands commands) {
        this.attachments = attachments;
        this.files = files;
        this.work = work;
        this.unpacking = unpacking;
        this.receipts = receipts;
        this.discrepancies = discrepancies;
        this.known = known;
        this.cases = cases;
        this.commands = commands;
    }

    /** A photo as it was sent. */
    public record Photo(String name, byte[] content) {}

    /**
     * Must not be called in a transaction.
     *
     * @param words what is damaged; may be empty
     * @throws InvalidRequest if there is no photo, or one that is none
     */
    public void damaged(CaseNumber number, List<Photo> photos, String words, Actor actor) {
        if (photos.isEmpty()) {
            throw new InvalidRequest("/photo", "photo-needed", "take at least one photo of the damage");
        }
        long caseId = known.findByNumber(number)
                .orElseThrow(() -> new CaseNotFound(number.value()))
                .key();
        var task = work.inspection(caseId)
                .orElseThrow(() -> new TooLate("nothing-to-unpack", "nothing waits to be unpacked"));
        var taken = photos.stream()
                .map(photo ->
                        attachments.attach(caseId, task.id(), actor, photo.name(), photo.content(), Wanted.PICTURE))
                .map(StoredFile::id)
                .toList();
        commands.run(() -> {
            var receipt = unpacking.open(cases.lock(number), actor);
            files.answered(taken);
            receipts.damaged(receipt);
            discrepancies.note(Kind.DAMAGED_PARCEL, null, words.strip(), 1, caseId, actor);
            cases.tell(caseId, "parcel-damaged", actor, Map.of("photos", String.valueOf(taken.size())));
            cases.touchUnlessChanged(caseId);
        });
    }
}
