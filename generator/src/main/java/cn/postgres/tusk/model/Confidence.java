package cn.postgres.tusk.model;

/** How sure the authors are of a fact. */
public enum Confidence {
    @Doc(zh = "高", en = "High")
    HIGH,
    @Doc(zh = "中", en = "Medium")
    MEDIUM,
    @Doc(zh = "低", en = "Low")
    LOW
}
