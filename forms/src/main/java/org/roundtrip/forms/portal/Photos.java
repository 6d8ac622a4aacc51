package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.files.FilesUnavailable;
import org.roundtrip.files.RequestPhotos;
import org.roundtrip.files.RequestPhotos.Photo;
import org.roundtrip.forms.PortalReference;
import org.roundtrip.forms.portal.PhotoRules.Rule;
import org.roundtrip.intake.CaseRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The photos of a request that is being filled in, and for which reasons there should be some. */
@Component
class Photos {
    private final RequestPhotos photos;
    private final Words words;
    private final PhotoRules rules;

    Photos(RequestPhotos photos, Words words, PhotoRules rules) {
        this.photos = photos;
        this.words = words;
        this.rules = rules;
    }

    PhotoRules rules() {
        return rules;
    }

    Map<Integer, List<Photo>> byLine(String draft) {
        return photos.of(PortalReference.of(draft)).stream().collect(Collectors.groupingBy(Photo::line));
    }

    /** Keeps what was sent for a line; what can't be kept is said in words, and the rest is kept all the same. */
    void add(String draft, int line, List<MultipartFile> sent, String field, Problems problems) {
        for (var file : sent) {
            var name = String.valueOf(file.getOriginalFilename());
            if (file.isEmpty() && name.isBlank()) {
                continue;
            }
            try {
                photos.add(PortalReference.of(draft), line, name, file.getBytes());
            } catch (InvalidRequest e) {
                var code = e.problems().get(0).code();
                problems.add(
                        field,
                        words.find("portal.photos.problem." + code, shown(name))
                                .orElseGet(() -> words.text("portal.photos.problem", shown(name))));
                if (code.equals("too-many-photos")) {
                    return;
                }
            } catch (FilesUnavailable e) {
                problems.add(field, words.text("portal.photos.problem.unavailable"));
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps what came with a page, question by question. @return what could not be kept, and why */
    Problems add(DraftCookie.Open open, List<String> questions, HttpServletRequest request) {
        var refused = Problems.none();
        if (request instanceof MultipartHttpServletRequest parts) {
            for (var key : questions) {
                add(open.id(), open.draft().lineOf(key), parts.getFiles("photo-" + key), "photos-" + key, refused);
            }
        }
        return refused;
    }

    /** Says so if a reason wants a photo and there is none. */
    void require(DraftCookie.Open open, String key, @Nullable ReturnReason reason, Problems problems) {
        if (reason != null && rules.of(reason) == Rule.REQUIRED) {
            var known = byLine(open.id());
            boolean each = open.draft().items().stream()
                    .anyMatch(item -> Integer.toString(item.line()).equals(key));
            if (each ? !known.containsKey(open.draft().lineOf(key)) : known.isEmpty()) {
                problems.add("photos-" + key, words.text("portal.photos.missing"));
            }
        }
    }

    void remove(String draft, String id) {
        photos.remove(PortalReference.of(draft), id);
    }

    void throwAway(Collection<String> drafts) {
        photos.remove(drafts.stream().map(PortalReference::of).toList());
    }

    java.util.Optional<Photo> find(String draft, String id) {
        return photos.find(PortalReference.of(draft), id);
    }

    /** Whether an item of a request still lacks a photo. Where all are answered alike, one of any of them will do. */
    boolean missing(Draft draft, Draft.Chosen item, Map<Integer, List<Photo>> known) {
        if (item.reason() == null || rules.of(item.reason()) != Rule.REQUIRED) {
            return false;
        }
        return draft.alike() ? known.isEmpty() : !known.containsKey(item.line());
    }

    boolean missing(DraftCookie.Open open) {
        boolean wanted = open.draft().items().stream()
                .anyMatch(item -> item.reason() != null && rules.of(item.reason()) == Rule.REQUIRED);
        if (!wanted) {
            return false;
        }
        var known = byLine(open.id());
        return open.draft().items().stream().anyMatch(item -> missing(open.draft(), item, known));
    }

    /** The request with the photos of its items. */
    CaseRequest with(CaseRequest request, String draft) {
        var known = byLine(draft);
        return request.shown(item -> known.getOrDefault(item.line(), List.of()).stream()
                .map(Photo::id)
                .toList());
    }

    private static String shown(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
