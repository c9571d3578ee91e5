package cn.postgres.tusk.html;

import java.util.Set;

/** Which elements, attributes and properties of a picture in SVG stay. What is not named here goes. */
final class SvgRules {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "filter",
            "feGaussianBlur",
            "feOffset",
            "feMerge",
            "feMergeNode",
            "feColorMatrix",
            "feFlood",
            "feComposite",
            "feBlend",
            "feDropShadow",
            "style",
            // Labels of several lines, as some tools write them
            "foreignObject",
            "div",
            "span",
            "p",
            "br",
            "b",
            "i",
            "em",
            "strong",
            "code");

    /** Elements whose tags go and whose content stays. */
    private static final Set<String> UNWRAPPED = Set.of("a", "switch", "center", "font");

    private static final Set<String> ATTRIBUTES = Set.of(
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "points",
            "dx",
            "dy",
            "rotate",
            "transform",
            "offset",
            "textLength",
            "lengthAdjust",
            "startOffset",
            "refX",
            "refY",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "orient",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "patternUnits",
            "patternTransform",
            "patternContentUnits",
            "clipPathUnits",
            "maskUnits",
            "filterUnits",
            "stdDeviation",
            "in",
            "in2",
            "result",
            "operator",
            "mode",
            "values",
            "type",
            "flood-color",
            "flood-opacity",
            "xml:space");

    /** Properties, as attributes and in styles. */
    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "color",
            "display",
            "visibility",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "text-anchor",
            "text-decoration",
            "text-align",
            "letter-spacing",
            "word-spacing",
            "dominant-baseline",
            "alignment-baseline",
            "baseline-shift",
            "marker-start",
            "marker-mid",
            "marker-end",
            "clip-path",
            "clip-rule",
            "mask",
            "filter",
            "stop-color",
            "stop-opacity",
            "paint-order",
            "vector-effect",
            "shape-rendering",
            "text-rendering",
            "white-space",
            "line-height",
            "max-width",
            "background",
            "background-color",
            "padding",
            "border-radius",
            "vertical-align",
            "overflow");

    private SvgRules() {}

    /** The name an element is written with; empty if it goes with all that is in it. */
    static String element(String name) {
        return ELEMENTS.contains(name) ? name : "";
    }

    static boolean isUnwrapped(String name) {
        return UNWRAPPED.contains(name);
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name) || PROPERTIES.contains(name);
    }

    static boolean isProperty(String name) {
        return PROPERTIES.contains(name);
    }
}
