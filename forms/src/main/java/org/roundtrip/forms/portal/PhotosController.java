package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.files.FileStore;
import org.roundtrip.forms.taskform.FileAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Photos: to him who is filling the request in, and then to him whose case it is. */
@Controller
class PhotosController {
    private final DraftCookie cookie;
    private final CaseAccess access;
    private final FileStore files;
    private final Photos photos;
    private final FileAnswer answer;

    PhotosController(DraftCookie cookie, CaseAccess access, FileStore files, Photos photos, FileAnswer answer) {
        this.cookie = cookie;
        this.access = access;
        this.files = files;
        this.photos = photos;
        this.answer = answer;
    }

    /** One photo of an item, from a page that sends them by itself. Answers with all of the item's photos, to be shown. */
    @PostMapping("/return/photos")
    String add(
            @RequestParam String key,
            @RequestParam("photo") List<MultipartFile> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = cookie.open(request);
        if (open.draft().donePath() != null || open.draft().items().isEmpty()) {
            throw new NoDraft();
        }
        int line = open.draft().lineOf(key);
        var problems = Problems.none();
        photos.add(open.id(), line, sent, "photos-" + key, problems);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("key", key);
        model.addAttribute("kept", photos.byLine(open.id()).getOrDefault(line, List.of()));
        model.addAttribute("problems", problems);
        return "portal/photos :: kept";
    }

    @GetMapping("/return/photos/{id}")
    ResponseEntity<byte[]> ofRequest(
            @PathVariable String id,
            @RequestParam(defaultValue = FileAnswer.FULL) String size,
            HttpServletRequest request) {
        return cookie.find(request)
                .flatMap(open -> photos.find(open.id(), id))
                .flatMap(photo -> answer.shown(photo.id(), photo.name(), photo.type(), size))
                .orElseThrow(LinkExpired::new);
    }

    /** Only those that came with the request: what the warehouse took is not for him. */
    @GetMapping("/track/{number}/{key}/photos/{id}")
    ResponseEntity<byte[]> ofCase(
            @PathVariable String number,
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(defaultValue = FileAnswer.FULL) String size) {
        CaseFile file = access.open(number, key);
        return files.find(id)
                .filter(photo -> photo.caseId() == file.key() && photo.fromRequest())
                .flatMap(photo -> answer.of(photo, size))
                .orElseThrow(LinkExpired::new);
    }
}
