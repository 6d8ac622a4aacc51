package org.roundtrip.app.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Models as XML, read without what XML could fetch or blow up. */
final class Xml {
    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private Xml() {}

    /** @throws SAXException if it is not XML, or says what a document of its kind is */
    static Element read(byte[] file) throws SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // Without a handler of its own it writes to the console.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The element and all below it, in the order of the file. */
    static void each(Element element, Consumer<Element> look) {
        look.accept(element);
        children(element).forEach(child -> each(child, look));
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** All elements of a name, whatever their namespace is. */
    static List<Element> all(Element root, String name) {
        var found = new ArrayList<Element>();
        each(root, element -> {
            if (name.equals(element.getLocalName())) {
                found.add(element);
            }
        });
        return found;
    }

    static List<Attr> attributes(Element element) {
        var attributes = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** Null if it is not there. */
    static @Nullable String attribute(Element element, @Nullable String namespace, String name) {
        return element.hasAttributeNS(namespace, name) ? element.getAttributeNS(namespace, name) : null;
    }

    /** Null if it is not there. */
    static @Nullable String camunda(Element element, String name) {
        return attribute(element, CAMUNDA_BPMN, name);
    }

    /** The text of an element that holds no others. */
    static String ownText(Element element) {
        return children(element).isEmpty() ? element.getTextContent().strip() : "";
    }

    /** What people call the place an element stands at: its own id, or that of what it belongs to. */
    static String place(Element element) {
        for (var at = element; at != null; at = at.getParentNode() instanceof Element parent ? parent : null) {
            if (at.hasAttribute("id")) {
                return at.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
