package cn.postgres.tusk.pinyin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a name is read whose surname is not read as the character alone. Immutable. */
final class Surnames {
    private static final int LONGEST_NAME = 4;

    /** Surnames of two characters; the reading only where it is not that of the characters. */
    private static final Map<String, String> DOUBLE = table("""
            欧阳 司马 上官 诸葛 夏侯 东方 赫连 公孙 慕容 司徒 司空 端木 独孤 南宫 轩辕 百里 东郭 西门 呼延 闻人 公羊 濮阳 淳于 \
            申屠 钟离 宇文 东野 第五 令狐=ling2hu2 尉迟=yu4chi2 万俟=mo4qi2 长孙=zhang3sun1 澹台=tan2tai2 鲜于=xian1yu2 \
            单于=chan2yu2 皇甫=huang2fu3 宗政=zong1zheng4 太叔=tai4shu1 仲孙=zhong4sun1 公冶=gong1ye3 完颜=wan2yan2 \
            纳兰=na4lan2 叶赫=ye4he4 拓跋=tuo4ba2 哥舒=ge1shu1 可频=ke3pin2 吐谷=tu3yu4""");

    /** Surnames of one character that is read otherwise elsewhere. */
    private static final Map<String, String> SINGLE = table("""
            单=shan4 曾=zeng1 解=xie4 仇=qiu2 区=ou1 朴=piao2 查=zha1 任=ren2 华=hua4 乐=yue4 盖=ge3 缪=miao4 覃=qin2 \
            员=yun4 种=chong2 折=she2 冼=xian3 洗=xian3 秘=bi4 繁=po2 召=shao4 翟=zhai2 宁=ning4 葛=ge3 纪=ji3 卜=bu3 \
            那=na1 哈=ha3 应=ying1 於=yu1 隗=wei3 谌=chen2 牟=mou4 车=che1 石=shi2 沈=shen3 郗=xi1 都=du1 曲=qu1 柏=bai3 \
            薄=bo2 祭=zhai4 能=nai4 俞=yu2 褚=chu3 句=gou1 阚=kan4 呙=guo1 乜=nie4 相=xiang4 少=shao4 过=guo1 要=yao1 \
            藏=zang1 臧=zang1 撒=sa3 强=qiang2 宿=su4 叶=ye4 殷=yin1 谷=gu3 粘=nian2 贾=jia3 仉=zhang3 戚=qi1 晁=chao2 \
            长=chang2 重=chong2 行=xing2 朝=chao2 降=xiang2 弹=tan2 占=zhan1 尉=wei4 万=wan4 燕=yan1 \
            庹=tuo3 逄=pang2 逯=lu4 郇=xun2 郝=hao3 郄=qie4 笪=da2 亓=qi2 麴=qu1 黑=hei1 盛=sheng4 \
            干=gan1 佘=she2 适=shi4 舍=she4 斗=dou3 莘=xin1 禚=zhuo2 爨=cuan4 \
            呼=hu1 虞=yu2 便=bian4 和=he2 贲=ben1 扎=zha1""");

    private Surnames() {}

    /** The syllables of the surname a name begins with, where they are not what its characters say; else none. */
    static List<Syllable> of(Lexicon lexicon, int[] name) {
        if (name.length < 2 || name.length > LONGEST_NAME) {
            return List.of();
        }
        String two = simplified(lexicon, name, 2);
        // 单于 and 长孙 are surnames as much as 单 with a name of one character: more is needed to tell.
        if (name.length > 2 && DOUBLE.containsKey(two)) {
            return readings(lexicon, two, DOUBLE.get(two));
        }
        String one = simplified(lexicon, name, 1);
        return SINGLE.containsKey(one) ? Syllable.list(SINGLE.get(one)) : readings(lexicon, one, "");
    }

    private static List<Syllable> readings(Lexicon lexicon, String surname, String reading) {
        if (!reading.isEmpty()) {
            return Syllable.list(reading);
        }
        List<Syllable> syllables = new ArrayList<>();
        surname.codePoints().forEach(cp -> {
            Syllable one = lexicon.syllable(cp);
            syllables.add(one == null ? Words.NONE : one);
        });
        return syllables;
    }

    private static String simplified(Lexicon lexicon, int[] name, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.appendCodePoint(lexicon.simplified(name[i]));
        }
        return out.toString();
    }

    private static Map<String, String> table(String words) {
        return OwnWords.of(words).words();
    }
}
