package cn.postgres.tusk.lint;

import cn.postgres.tusk.model.Prose.Picture;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;

/** Pictures of which somebody who cannot see them learns nothing. */
final class ImageAlt implements Rule {
    @Override
    public ProblemCode code() {
        return ProblemCode.LINT_IMAGE_ALT;
    }

    @Override
    public void check(Page page, Findings findings) {
        for (Picture picture : page.body().pictures()) {
            if (picture.alt().isEmpty()) {
                String target = picture.target();
                String name = target.substring(target.lastIndexOf('/') + 1);
                findings.add(
                        code(), page.lines().place(picture.from()), List.of(), -1, name.isEmpty() ? "<img>" : name);
            }
        }
    }
}
