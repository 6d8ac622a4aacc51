package org.roundtrip.app.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * What an expression in a merchant's model may be: variables, constants, comparisons and sums of them. Nothing with a dot
 * or brackets, so that nothing is called and no value is walked into; three words about the execution are the exception.
 */
final class ModelExpressionRules {
    private static final Set<Class<? extends AstNode>> PLAIN = Set.of(
            AstBinary.class,
            AstBoolean.class,
            AstChoice.class,
            AstComposite.class,
            AstEval.class,
            AstIdentifier.class,
            AstNested.class,
            AstNull.class,
            AstNumber.class,
            AstString.class,
            AstText.class,
            AstUnary.class);

    private static final Pattern OF_EXECUTION = Pattern.compile("[$#]\\{\\s*(?:(?:!|not )\\s*)?execution\\."
            + "(?:processBusinessKey|processInstanceId|hasVariable\\(\\s*(['\"])[A-Za-z]\\w*\\1\\s*\\))\\s*}");

    private ModelExpressionRules() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Why the expression is not allowed; null if it is. */
    static @Nullable String refusal(String text) {
        if (OF_EXECUTION.matcher(text.strip()).matches()) {
            return null;
        }
        try {
            var bad = notPlain(
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot());
            return bad == null
                    ? null
                    : "the expression " + text.strip() + " does more than compare variables (" + bad + ")";
        } catch (TreeBuilderException e) {
            return "the expression " + text.strip() + " can't be read: " + e.getMessage();
        }
    }

    private static @Nullable String notPlain(Node node) {
        if (!PLAIN.contains(node.getClass())) {
            return node.toString();
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            var below = notPlain(node.getChild(i));
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
