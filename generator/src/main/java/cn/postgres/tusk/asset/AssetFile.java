package cn.postgres.tusk.asset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One file of a theme: what it refers to, and what is published of it. */
sealed interface AssetFile {
    /** Relative references as written, in order. */
    List<String> references();

    /** The bytes to publish, references replaced where the map has them. */
    byte[] published(Map<String, String> replacements);

    /** A file as its name's ending tells; one that is not understood stays as it is. */
    static AssetFile read(String path, byte[] bytes) {
        String lower = path.toLowerCase(Locale.ROOT);
        Optional<String> text = text(bytes);
        Optional<AssetFile> file = Optional.empty();
        if (lower.endsWith(".css")) {
            file = text.flatMap(CssToken::read).map(Style::new);
        } else if (lower.endsWith(".js") || lower.endsWith(".mjs")) {
            file = text.flatMap(script -> JsLexer.read(script).map(tokens -> new Script(licence(script), tokens)));
        }
        return file.orElse(new Plain(bytes));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String licence(String script) {
        String start = script.stripLeading();
        int end = start.startsWith("/*!") ? start.indexOf("*/") : -1;
        return end < 0 ? "" : start.substring(0, end + 2) + "\n";
    }

    /** Pictures, fonts, and what is not understood. */
    record Plain(byte[] bytes) implements AssetFile {
        @Override
        public List<String> references() {
            return List.of();
        }

        @Override
        public byte[] published(Map<String, String> replacements) {
            return bytes;
        }
    }

    /** A style sheet: {@code url(…)} and {@code @import}. */
    record Style(List<CssToken> tokens) implements AssetFile {
        private static final int URL_OPEN = "url(".length();

        @Override
        public List<String> references() {
            List<String> references = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                reference(i).filter(AssetPath::isRelative).ifPresent(references::add);
            }
            return references.stream().distinct().toList();
        }

        private Optional<String> reference(int at) {
            CssToken token = tokens.get(at);
            if (token.kind() == CssToken.Kind.URL) {
                return Optional.of(token.text()
                        .substring(URL_OPEN, token.text().length() - 1)
                        .strip());
            }
            if (token.kind() != CssToken.Kind.STRING) {
                return Optional.empty();
            }
            int before = previous(at);
            boolean address = before >= 0 && tokens.get(before).text().equalsIgnoreCase("@import")
                    || before > 0
                            && tokens.get(before).is('(')
                            && tokens.get(before - 1).text().equalsIgnoreCase("url");
            return address ? Optional.of(token.text().substring(1, token.text().length() - 1)) : Optional.empty();
        }

        private int previous(int at) {
            int before = at - 1;
            while (before >= 0
                    && (tokens.get(before).kind() == CssToken.Kind.SPACE
                            || tokens.get(before).kind() == CssToken.Kind.COMMENT)) {
                before--;
            }
            return before;
        }

        @Override
        public byte[] published(Map<String, String> replacements) {
            return CssMinifier.minify(with(replacements).tokens()).getBytes(StandardCharsets.UTF_8);
        }

        /** The same style sheet with other references, where the map has them. */
        Style with(Map<String, String> replacements) {
            List<CssToken> replaced = new ArrayList<>(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                String target = reference(i).map(replacements::get).orElse(null);
                if (target != null) {
                    CssToken token = tokens.get(i);
                    boolean url = token.kind() == CssToken.Kind.URL;
                    String text = url
                            ? "url(" + target + ")"
                            : token.text().charAt(0) + target + token.text().charAt(0);
                    replaced.set(i, new CssToken(token.kind(), text, token.offset()));
                }
            }
            return new Style(replaced);
        }
    }

    /**
     * A script: the modules it imports.
     *
     * @param licence a comment at its beginning that is to stay, or empty
     */
    record Script(String licence, List<JsToken> tokens) implements AssetFile {
        @Override
        public List<String> references() {
            List<String> references = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                module(i).ifPresent(references::add);
            }
            return references.stream().distinct().toList();
        }

        private Optional<String> module(int at) {
            JsToken token = tokens.get(at);
            if (token.kind() != JsToken.Kind.STRING || at == 0) {
                return Optional.empty();
            }
            boolean bracket = tokens.get(at - 1).is("(") && at > 1;
            JsToken word = tokens.get(bracket ? at - 2 : at - 1);
            String name = token.text().substring(1, token.text().length() - 1);
            boolean imported = word.kind() == JsToken.Kind.WORD
                    && (word.text().equals("import") || word.text().equals("from") && !bracket);
            return imported && name.startsWith(".") && AssetPath.isRelative(name)
                    ? Optional.of(name)
                    : Optional.empty();
        }

        @Override
        public byte[] published(Map<String, String> replacements) {
            List<JsToken> replaced = new ArrayList<>(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                String target = module(i).map(replacements::get).orElse(null);
                if (target != null) {
                    JsToken token = tokens.get(i);
                    String text = token.first() + target + token.first();
                    replaced.set(i, new JsToken(token.kind(), text, token.space(), token.line()));
                }
            }
            return (licence + JsMinifier.minify(replaced)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
