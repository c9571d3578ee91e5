package example;

/** Something that is documented. */
public class Library {}
