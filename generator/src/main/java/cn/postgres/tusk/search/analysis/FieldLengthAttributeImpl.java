package cn.postgres.tusk.search.analysis;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** The length. Lucene finds the class by its name. */
public final class FieldLengthAttributeImpl extends AttributeImpl implements FieldLengthAttribute {
    private int length;

    @Override
    public int fieldLength() {
        return length;
    }

    @Override
    public void setFieldLength(int length) {
        this.length = length;
    }

    @Override
    public void clear() {
        length = 0;
    }

    /** The length is asked for after the stream's end. */
    @Override
    public void end() {}

    @Override
    public void reflectWith(AttributeReflector reflector) {
        reflector.reflect(FieldLengthAttribute.class, "fieldLength", length);
    }

    @Override
    public void copyTo(AttributeImpl target) {
        ((FieldLengthAttribute) target).setFieldLength(length);
    }
}
