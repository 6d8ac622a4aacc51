package org.roundtrip.taskform;

import org.camunda.feel.syntaxtree.ParsedExpression;

/** An expression of a form, parsed when the form was read. */
record Feel(String text, ParsedExpression parsed) {
    @Override
    public String toString() {
        return text;
    }
}
