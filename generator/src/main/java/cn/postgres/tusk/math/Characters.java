package cn.postgres.tusk.math;

import cn.postgres.tusk.math.MathNode.Kind;
import cn.postgres.tusk.math.MathNode.Operator;
import cn.postgres.tusk.math.MathNode.Role;
import cn.postgres.tusk.math.MathNode.Space;
import cn.postgres.tusk.math.MathNode.Token;

/** Letters, digits and signs that stand for themselves, in the alphabet that holds. Not thread-safe; one per formula. */
final class Characters {
    private final TexReader in;
    private Alphabet alphabet = Alphabet.PLAIN;

    Characters(TexReader in) {
        this.in = in;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    void use(Alphabet next) {
        alphabet = next;
    }

    /** The longest token here: a number, a word of an alphabet, a run of text, else one character. */
    MathNode token() {
        int from = in.at();
        int c = in.next();
        if (TexReader.isDigit(c)) {
            number();
            return new Token(Kind.NUMBER, in.tex.substring(from, in.at()), alphabet);
        }
        if (isVariable(c) && alphabet != Alphabet.PLAIN) {
            while (!in.atEnd() && isVariable(in.peek())) {
                in.next();
            }
            return letters(in.tex.substring(from, in.at()));
        }
        if (isText(c)) {
            while (!in.atEnd() && isText(in.tex.codePointAt(in.at()))) {
                in.next();
            }
            return new Token(Kind.TEXT, in.tex.substring(from, in.at()), Alphabet.PLAIN);
        }
        return one(c);
    }

    /** One character, as it is an argument without braces. */
    MathNode single() {
        int c = in.next();
        String text = Character.toString(c);
        if (TexReader.isDigit(c)) {
            return new Token(Kind.NUMBER, text, alphabet);
        }
        return isText(c) ? new Token(Kind.TEXT, text, Alphabet.PLAIN) : one(c);
    }

    /** A letter, or a word of them in an alphabet. */
    MathNode letters(String text) {
        boolean capital = alphabet == Alphabet.PLAIN && text.charAt(0) >= 'Α' && text.charAt(0) <= 'Ω';
        return new Token(alphabet == Alphabet.ROMAN || capital ? Kind.UPRIGHT : Kind.IDENTIFIER, text, alphabet);
    }

    private void number() {
        while (TexReader.isDigit(in.peek())) {
            in.next();
        }
        boolean fraction =
                in.peek() == '.' && in.at() + 1 < in.tex.length() && TexReader.isDigit(in.tex.charAt(in.at() + 1));
        if (fraction) {
            in.next();
            while (TexReader.isDigit(in.peek())) {
                in.next();
            }
        }
    }

    private MathNode one(int c) {
        if (isVariable(c)) {
            return letters(Character.toString(c));
        }
        return switch (c) {
            case '-' -> new Operator("−", Role.PLAIN);
            case '*' -> new Operator("∗", Role.PLAIN);
            case '(', '[' -> new Operator(Character.toString(c), Role.OPEN);
            case ')', ']' -> new Operator(Character.toString(c), Role.CLOSE);
            case '|' -> new Operator("|", Role.BAR);
            case '/', '.', '?', '@', '#', '%', '$', '"', '`' -> new Operator(Character.toString(c), Role.ORDINARY);
            case '~' -> new Space("0.333em");
            case '∑', '∏', '∐', '⋃', '⋂', '⋁', '⋀' -> new MathNode.Big(Character.toString(c), true);
            case '∫', '∬', '∭', '∮' -> new MathNode.Big(Character.toString(c), false);
            case '∞', '∅', '∇' -> new Token(Kind.UPRIGHT, Character.toString(c), alphabet);
            default -> new Operator(Character.toString(c), Role.PLAIN);
        };
    }

    private static boolean isVariable(int c) {
        return TexReader.isLetter(c) || c >= 'α' && c <= 'ω' || c >= 'Α' && c <= 'Ω';
    }

    /** What is neither a variable nor a sign of mathematics: Chinese, its punctuation, letters with accents. */
    private static boolean isText(int c) {
        return c > 0x7f && !isVariable(c) && (Character.isLetterOrDigit(c) || isWidePunctuation(c) || isMark(c));
    }

    private static boolean isWidePunctuation(int c) {
        return c >= 0x3001 && c <= 0x303f || c >= 0xff01 && c <= 0xff60 || c >= 0x2018 && c <= 0x201d;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.FORMAT
                || type == Character.UNASSIGNED;
    }
}
