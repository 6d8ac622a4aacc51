package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.migration.Migration;
import org.roundtrip.migration.MoveCases;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far a migration is, and who could not go. */
@DeskScreen
class MigrationPage {
    static final String PATH = "/desk/migrations";

    private static final int MOST = 100;
    private static final String LOOK_AGAIN_SECONDS = "3";

    private final MoveCases moving;
    private final MigrationViews views;

    MigrationPage(MoveCases moving, MigrationViews views) {
        this.moving = moving;
        this.views = views;
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.operations(), "operations");
        var found = moving.find(id);
        if (found.isEmpty()) {
            return "redirect:" + ModelsPage.PATH + "?notice=no-migration";
        }
        if (found.get().isUnderWay()) {
            response.setHeader("Refresh", LOOK_AGAIN_SECONDS);
        }
        model.addAttribute("one", views.row(found.get()));
        model.addAttribute("failed", moving.cases(id, Migration.State.FAILED, 0, MOST));
        return "desk/migration";
    }
}
