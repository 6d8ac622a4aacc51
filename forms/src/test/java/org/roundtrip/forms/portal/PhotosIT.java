package org.roundtrip.forms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.files.Corpus;
import org.roundtrip.files.FileShelf;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.FileType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Photos of a request, with a browser that runs no scripts. */
class PhotosIT extends PortalTestCase {
    private static final Pattern THUMB = Pattern.compile("src=\"(/[^\"]*/photos/([0-9a-f-]{36})\\?size=small)\"");

    @Autowired
    FileStore store;

    @Autowired
    FileShelf shelf;

    @BeforeEach
    void twoItemsChosen() {
        shop.order(order, Shop.line(1, "LANTERN", 4, 2000), Shop.line(2, "COAT HANGER", 8, 900));
        findOrder();
        submit("/return/items", "units-1", "1", "units-2", "1");
    }

    @Test
    void photosHangOnTheRequestAndBecomeFilesOfTheCase() {
        var added = send(photos("photos-1", file("photo-1", "../../vase.jpg", Corpus.jpeg(300, 200)))
                .param("reason-1", "DAMAGED")
                .param("comment-1", "Broken in two"));
        assertThat(added.location()).isEqualTo("/return/reasons?each=yes#photos-1");

        var page = open("/return/reasons?each=yes").body();
        assertThat(page)
                .contains("vase.jpg", "Broken in two", "Remove", "Add photos")
                .doesNotContain("../../");
        assertThat(thumbs(page)).hasSize(1);
        var shown = open(thumbs(page).get(0));
        assertThat(shown.response().getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.response().getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(shown.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        var sent = sendRequest();

        assertThat(store.ofCase(sent.key())).singleElement().satisfies(photo -> {
            assertThat(photo.line()).isEqualTo(1);
            assertThat(photo.fromRequest()).isTrue();
            assertThat(photo.type()).isEqualTo(FileType.JPEG);
        });
        var track = open(shop.track(sent)).body();
        assertThat(thumbs(track)).hasSize(1);
        assertThat(open(thumbs(track).get(0)).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from request_photo")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void damageWantsAPhotoAndEverythingElseDoesNot() {
        var missing = submit("/return/reasons", "reason-1", "DAMAGED", "reason-2", "TOO_LARGE");

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body())
                .contains("Add at least one photo of the damage.", "href=\"#photos-1\"")
                .doesNotContain("href=\"#photos-2\"");
        // Photos that are chosen when the page is sent come with it.
        assertThat(send(photos("continue", file("photo-1", "a.png", Corpus.png(30, 30)))
                                .param("reason-1", "DAMAGED")
                                .param("reason-2", "FAULTY"))
                        .location())
                .isEqualTo("/return/outcome");
    }

    @Test
    void aRequestWhosePhotoWasTakenOutAgainGoesBackToTheQuestion() {
        send(photos("continue", file("photo-1", "a.png", Corpus.png(30, 30)))
                .param("reason-1", "DAMAGED")
                .param("reason-2", "OTHER"));
        submit("/return/outcome", "way-1", "REFUND", "way-2", "REFUND");
        var check = open("/return/check").body();
        assertThat(thumbs(check)).hasSize(1);
        var id = id(thumbs(check).get(0));

        submit("/return/reasons", "go", "remove-" + id, "reason-1", "DAMAGED", "reason-2", "OTHER");

        assertThat(open("/return/photos/" + id).status()).isEqualTo(404);
        assertThat(submit("/return/check", "draft", draft(check)).location()).isEqualTo("/return/reasons");
    }

    @Test
    void whatIsNoPhotoIsSaidByNameAndTheOthersAreKept() {
        var answer = send(photos(
                        "photos-1",
                        file("photo-1", "photo3.mov", "moov".getBytes(StandardCharsets.UTF_8)),
                        file("photo-1", "x.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                        file("photo-1", "bill.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                        file("photo-1", "live.heic", "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.UTF_8)),
                        file("photo-1", "large.jpg", new byte[10 * 1024 * 1024 + 1]),
                        file("photo-1", "good.jpg", Corpus.jpeg(30, 30)))
                .param("reason-1", "FAULTY"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("photo3.mov is not a picture.", "x.svg is not a picture.", "bill.pdf is not a picture.")
                .contains("live.heic is a HEIC picture", "large.jpg is larger than 10 MB.", "good.jpg");
        assertThat(thumbs(answer.body())).hasSize(1);
    }

    @Test
    void anItemHasFivePhotosAtMostAndTheSixthIsRefusedByName() {
        for (int i = 1; i <= 4; i++) {
            send(photos("photos-1", file("photo-1", i + ".png", Corpus.png(9, 9))));
        }
        var answer = send(photos(
                "photos-1",
                file("photo-1", "5.png", Corpus.png(9, 9)),
                file("photo-1", "6.png", Corpus.png(9, 9)),
                file("photo-2", "other.png", Corpus.png(9, 9))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Add at most 5 photos. 6.png was not added.", "other.png");
        assertThat(thumbs(answer.body())).hasSize(6);
    }

    @Test
    void aPageThatSendsPhotosByItselfGetsThemBackToShow() {
        var one = send(multipart("/return/photos")
                .file(file("photo", "a.jpg", Corpus.jpeg(20, 20)))
                .param("key", "2"));
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body()).contains("a.jpg").doesNotContain("<html");
        assertThat(thumbs(one.body())).hasSize(1);

        var no = send(multipart("/return/photos")
                .file(file("photo", "b.mov", new byte[] {1}))
                .param("key", "2"));
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.body()).contains("b.mov is not a picture.", "a.jpg");
    }

    @Test
    void nobodyElseSeesAPhoto() {
        send(photos("photos-1", file("photo-1", "a.jpg", Corpus.jpeg(30, 30))).param("reason-1", "DAMAGED"));
        var draftPhoto =
                "/return/photos/" + id(thumbs(open("/return/reasons").body()).get(0));
        var mine = sendRequest();
        var id = store.ofCase(mine.key()).get(0).id();
        assertThat(open(shop.track(mine) + "/photos/" + id).status()).isEqualTo(200);

        anotherBrowser();
        var other = someOtherCase();
        var notThere = open(shop.track(other) + "/photos/" + UUID.randomUUID());
        var notMine = open(shop.track(other) + "/photos/" + id);
        assertThat(notThere.status()).isEqualTo(404);
        assertThat(notMine.status()).isEqualTo(404);
        assertThat(notMine.body().replace(id, "")).isEqualTo(notThere.body().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(open(shop.track(mine) + "x/photos/" + id).status()).isEqualTo(404);
        assertThat(open(draftPhoto).status()).isEqualTo(404);
    }

    @Test
    void staffSeesTheCustomersPhotosBesideTheLine() {
        send(photos("photos-1", file("photo-1", "a.jpg", Corpus.jpeg(30, 30))).param("reason-1", "DAMAGED"));
        var file = sendRequest();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("wim", "n/a", "ROLE_WAREHOUSE"));
        try {
            assertThat(open("/desk/cases/" + file.number()).body())
                    .contains("/desk/files/" + store.ofCase(file.key()).get(0).id() + "?size=small", "Photo 1: a.jpg");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void photosOfRequestsThatWereNeverSentAreThrownAwayWithThem() {
        send(photos("photos-1", file("photo-1", "a.jpg", Corpus.jpeg(30, 30))).param("reason-1", "DAMAGED"));
        var id = id(thumbs(open("/return/reasons").body()).get(0));
        assertThat(shelf.content(id)).isPresent();

        clock.standAt(Shop.NOW.plusSeconds(25 * 3600));
        context.getBean(Drafts.class).purge();
        context.getBean(FileShelf.class).throwAwayUnclaimed();

        assertThat(jdbc.sql("select count(*) from request_photo")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(shelf.content(id)).isEmpty();
        assertThat(shelf.small(id)).isEmpty();
    }

    private CaseFile sendRequest() {
        submit("/return/reasons", "reason-1", "DAMAGED", "comment-1", "Broken in two", "reason-2", "TOO_LARGE");
        submit("/return/outcome", "way-1", "REFUND", "way-2", "REFUND");
        var check = open("/return/check").body();
        assertThat(thumbs(check)).hasSize(1);
        var done = submit("/return/check", "draft", draft(check)).location();
        assertThat(done).startsWith("/return/done/");
        return files.findAll().iterator().next();
    }

    private CaseFile someOtherCase() {
        shop.order("O" + order, Shop.line(1, "CUP", 4, 339));
        return shop.open("O" + order, 1, 1, null);
    }

    private static String draft(String page) {
        return page.replaceFirst("(?s).*name=\"draft\" value=\"(\\w+)\".*", "$1");
    }

    private static String id(String thumb) {
        var found = THUMB.matcher("src=\"" + thumb + "\"");
        assertThat(found.matches()).isTrue();
        return found.group(2);
    }

    private static List<String> thumbs(String page) {
        return THUMB.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder photos(
            String go, MockMultipartFile... files) {
        var request = multipart("/return/reasons");
        for (var file : files) {
            request.file(file);
        }
        request.param("go", go);
        return request;
    }

    private static MockMultipartFile file(String part, String name, byte[] content) {
        return new MockMultipartFile(part, name, "image/jpeg", content);
    }
}
