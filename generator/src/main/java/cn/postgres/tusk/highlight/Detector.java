package cn.postgres.tusk.highlight;

final class Detector {
    static String detect(String code) {
        return "";
    }
}
