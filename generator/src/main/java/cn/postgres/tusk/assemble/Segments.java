package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.NamesConfig;
import cn.postgres.tusk.pinyin.Pinyin;
import cn.postgres.tusk.text.Slugs;

/** Makes a segment of an address of a name: Han characters in pinyin where the site wants that. Immutable. */
record Segments(NamesConfig.Han han) {

    /** Of a file, a folder, a title or a term. */
    String of(String name) {
        return Slugs.of(han == NamesConfig.Han.PINYIN ? Pinyin.spell(name) : name);
    }

    /** Of a person: the surname is read as one. */
    String ofPerson(String name) {
        return Slugs.of(han == NamesConfig.Han.PINYIN ? Pinyin.spellName(name) : name);
    }
}
