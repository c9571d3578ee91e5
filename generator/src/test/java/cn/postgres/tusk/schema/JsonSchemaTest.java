package cn.postgres.tusk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Doc;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSchemaTest {
    private static final ContentTypes TYPES = ContentTypes.builtIn();

    static List<ContentType> types() {
        return TYPES.all();
    }

    @Test
    void aRecordThatMayBeWrittenAsOneTextMayBeSoInTheSchema() {
        String schema = JsonSchema.ofContent(TYPES.byId("faq").orElseThrow());
        assertTrue(schema.contains("""
                                "items": {
                                  "anyOf": [
                                    {
                                      "$ref": "#/$defs/Citation"
                                    },
                                    {
                                      "type": ["string", "number", "boolean"]
                                    }
                                  ]
                                }
                        """.indent(6).stripTrailing()), schema);
    }

    /** A tree that holds itself. */
    record Branch(
            @Doc(zh = "名字，不含“/”", en = "Name", required = true, pattern = "[^/\"]+")
            String name,

            @Doc(zh = "层数", en = "Depth", fallback = "3", min = 1, max = 9)
            int depth,

            @Doc(zh = "开关", en = "Switch", required = true) boolean on,

            @Doc(zh = "下一级", en = "Below") List<Branch> below) {}

    @Test
    void settingsAreClosedAndRecordsWithinAreDefinedOnce() {
        assertEquals("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "tusk:tree.yml",
                  "title": "tree.yml",
                  "type": "object",
                  "properties": {
                    "name": {
                      "description": "名字，不含“/”",
                      "type": ["string", "number", "boolean"],
                      "pattern": "^(?:[^/\\"]+)$"
                    },
                    "depth": {
                      "description": "层数",
                      "type": "integer",
                      "minimum": 1,
                      "maximum": 9,
                      "default": 3
                    },
                    "on": {
                      "description": "开关",
                      "type": "boolean"
                    },
                    "below": {
                      "description": "下一级",
                      "anyOf": [
                        {
                          "type": "array",
                          "items": {
                            "$ref": "#/$defs/Branch"
                          }
                        },
                        {
                          "$ref": "#/$defs/Branch"
                        }
                      ]
                    }
                  },
                  "required": ["name", "on"],
                  "additionalProperties": false,
                  "$defs": {
                    "Branch": {
                      "type": "object",
                      "properties": {
                        "name": {
                          "description": "名字，不含“/”",
                          "type": ["string", "number", "boolean"],
                          "pattern": "^(?:[^/\\"]+)$"
                        },
                        "depth": {
                          "description": "层数",
                          "type": "integer",
                          "minimum": 1,
                          "maximum": 9,
                          "default": 3
                        },
                        "on": {
                          "description": "开关",
                          "type": "boolean"
                        },
                        "below": {
                          "description": "下一级",
                          "anyOf": [
                            {
                              "type": "array",
                              "items": {
                                "$ref": "#/$defs/Branch"
                              }
                            },
                            {
                              "$ref": "#/$defs/Branch"
                            }
                          ]
                        }
                      },
                      "required": ["name", "on"],
                      "additionalProperties": false
                    }
                  }
                }
                """, JsonSchema.ofSettings(Branch.class, "tree.yml"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyKeyOfATypeHasAChineseDescription(ContentType type) {
        String schema = JsonSchema.ofContent(type);
        for (Slot slot :
                new RecordPlans(List.of(type.details())).of(type.details()).slots()) {
            assertTrue(schema.contains("\"" + slot.key() + "\": {"), slot.key());
            assertTrue(slot.doc().zh().codePoints().anyMatch(Character::isIdeographic), slot.key());
        }
        assertEquals(schema, JsonSchema.ofContent(type));
    }

    @Test
    void aRequiredKeyMayBeWrittenInAnyOfItsSpellings() {
        String schema = JsonSchema.ofContent(TYPES.byId("event").orElseThrow());
        assertTrue(schema.contains("\"required\": [\"start\"]") && schema.contains("\"required\": [\"date\"]"), schema);
    }

    @Test
    void aChoiceMayBeWrittenByItsNameOrInChinese() {
        String schema = JsonSchema.ofContent(TYPES.byId("book").orElseThrow());
        assertTrue(schema.contains("\"enum\": [\"print\", \"ebook\", \"online\", \"纸书\", \"电子书\", \"在线\"]"), schema);
    }
}
