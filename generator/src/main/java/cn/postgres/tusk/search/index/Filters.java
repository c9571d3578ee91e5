package cn.postgres.tusk.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The filters of a query as clauses: of each key one of the values. No state. */
final class Filters {
    private static final Map<String, String> FIELDS = Map.of(
            "type", IndexFields.TYPE,
            "tag", IndexFields.TAG,
            "author", IndexFields.AUTHOR,
            "version", IndexFields.VERSION);

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{0,3}");

    private Filters() {}

    static void add(Map<String, List<String>> filters, BooleanQuery.Builder query) {
        filters.forEach((key, values) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(clause(key, value), Occur.SHOULD));
            query.add(any.build(), Occur.FILTER);
        });
    }

    private static Query clause(String key, String value) {
        if (key.equals("year")) {
            return year(value);
        }
        String field = FIELDS.get(key);
        return field == null
                ? new MatchNoDocsQuery("no filter " + key)
                : new TermQuery(new Term(field, IndexFields.filterTerm(value)));
    }

    private static Query year(String value) {
        String digits = IndexFields.filterTerm(value);
        if (!YEAR.matcher(digits).matches()) {
            return new MatchNoDocsQuery("no year: " + value);
        }
        LocalDate first = LocalDate.of(Integer.parseInt(digits), 1, 1);
        return NumericDocValuesField.newSlowRangeQuery(
                IndexFields.DATE, first.toEpochDay(), first.plusYears(1).toEpochDay() - 1);
    }
}
