// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"

#include "core/spec/specfields.h"
#include "core/spec/translation.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qsizetype largestFile = 16 * 1024 * 1024;

using enum SpecField::Need;

constexpr std::array specFields{
    SpecField{"$schema"_L1, u"\"ondelete-spec.schema.json\"", Optional},
    SpecField{"version"_L1, u"1"},
    SpecField{"title"_L1, u"\"WhatsApp session history\""},
    SpecField{"root"_L1, u"{\"table\": \"public.whatsapp_sessions\", …}"},
    SpecField{"rules"_L1, u"[{\"table\": \"public.webinars\", …}]"},
    SpecField{"labels"_L1, u"{\"public.whatsapp_groups\": \"groups\"}", Optional},
    SpecField{"translations"_L1, u"{\"es\": {\"session\": \"sesión\"}}", Optional},
};
constexpr std::array rootFields{
    SpecField{"table"_L1, u"\"public.whatsapp_sessions\""},
    SpecField{"singular"_L1, u"\"session\""},
    SpecField{"plural"_L1, u"\"sessions\""},
    SpecField{"label"_L1, u"[\"phone_number\", \"display_name\"]"},
    SpecField{"columns"_L1, u"[{\"column\": \"status\", \"title\": \"Status\"}]"},
    SpecField{"sort"_L1, u"{\"column\": \"last_active_at\", \"descending\": true}", Optional},
    SpecField{"listed"_L1, u"{\"column\": \"status\", \"op\": \"not in\", …}", Optional},
    SpecField{"protected"_L1, u"{\"column\": \"status\", \"op\": \"in\", …}", Optional},
};
constexpr std::array valueColumnFields{
    SpecField{"column"_L1, u"\"status\""},
    SpecField{"title"_L1, u"\"Status\""},
    SpecField{"kind"_L1, u"\"phone\"", Optional},
    SpecField{"show"_L1, u"{\"table\": \"public.organizations\", \"column\": \"name\"}", Optional},
    SpecField{"labels"_L1, u"{\"qr_pending\": \"waiting for QR code\"}", Optional},
};
constexpr std::array countColumnFields{
    SpecField{"count_of"_L1, u"\"public.whatsapp_groups\""},
    SpecField{"by"_L1, u"\"session_id\""},
    SpecField{"title"_L1, u"\"Groups\""},
};
constexpr std::array showFields{
    SpecField{"table"_L1, u"\"public.organizations\""},
    SpecField{"column"_L1, u"\"name\""},
};
constexpr std::array sortFields{
    SpecField{"column"_L1, u"\"last_active_at\""},
    SpecField{"descending"_L1, u"true", Optional},
};
constexpr std::array listedFields{
    SpecField{"column"_L1, u"\"status\""},
    SpecField{"op"_L1, u"\"not in\""},
    SpecField{"values"_L1, u"[\"connected\"]"},
    SpecField{"title"_L1, u"\"Not connected\""},
};
constexpr std::array protectedFields{
    SpecField{"column"_L1, u"\"status\""},
    SpecField{"op"_L1, u"\"in\""},
    SpecField{"values"_L1, u"[\"connected\"]"},
    SpecField{"reason"_L1, u"\"This session is connected.\""},
};
constexpr std::array ruleFields{
    SpecField{"table"_L1, u"\"public.webinars\""},
    SpecField{"columns"_L1, u"[\"whatsapp_group_id\"]", Optional},
    SpecField{"references"_L1, u"\"public.whatsapp_groups\""},
    SpecField{"on_delete"_L1, u"\"SET NULL\""},
    SpecField{"set_columns"_L1, u"[\"author_id\"]", Optional},
    SpecField{"label"_L1, u"\"webinars\"", Optional},
    SpecField{"reason"_L1, u"\"The webinar stays, unlinked.\"", Optional},
};

/// Turns a tree into a Spec, and notes what is wrong on the way.
class SpecReader
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SpecReader)

public:
    explicit SpecReader(const QByteArray &json)
        : m_json(json)
        , m_mistakes(json)
    {
    }

    SpecReading read()
    {
        if (m_json.size() > largestFile) {
            // Its lines and columns would take longer to count than the sentence is worth.
            const SpecIssue issue{tr("The file is larger than 16 MB, which no rule list is. Choose another file.")};
            return {{}, {issue}};
        }
        const JsonReading json = readJson(m_json);
        if (json.mistake) {
            m_mistakes.add(json.mistake->offset, [&] { return json.mistake->message; });
        } else if (json.value.type != JsonValue::Type::Object) {
            m_mistakes.add(json.value.offset, [] {
                return tr("A rule list is a JSON object: {\"version\": 1, …}. This is JSON, but no object.");
            });
        } else {
            readTop(json.value);
        }
        return {m_spec, m_mistakes.issues()};
    }

private:
    void readTop(const JsonValue &object)
    {
        const SpecFields fields(m_mistakes, object, specFields);
        std::ignore = fields.value("$schema"_L1, JsonValue::Type::Text);
        const JsonValue *version = fields.value("version"_L1, JsonValue::Type::Number);
        if (version && version->text.toDouble() != 1) {
            m_mistakes.add(version->offset, [&] {
                return tr("This program reads version 1 of the format, but the file says %1. Write 1, or "
                          "open the file with a newer OnDelete.")
                    .arg(shownInMessage(version->text));
            });
        }
        m_spec.title = fields.text("title"_L1);
        if (const JsonValue *root = fields.value("root"_L1, JsonValue::Type::Object))
            readRoot(*root);
        for (const JsonValue *rule : fields.objects("rules"_L1, SpecFields::MayBeEmpty::Yes))
            readRule(*rule);
        for (const JsonValue *label : fields.words("labels"_L1)) {
            const QualifiedName table = readTableName(m_mistakes, label->name, label->nameOffset);
            if (m_spec.labels.contains(table)) {
                m_mistakes.add(label->nameOffset, [&] {
                    return tr("The table %1 has a label already. Remove one of them.")
                        .arg(shownInMessage(table.toString()));
                });
            }
            if (!table.isEmpty())
                m_spec.labels.insert(table, label->text);
        }
        if (const JsonValue *translations = fields.value("translations"_L1, JsonValue::Type::Object))
            readTranslations(fields, *translations);
    }

    /// Behind all else: a translation of what the rule list does not say would never be shown.
    void readTranslations(const SpecFields &fields, const JsonValue &object)
    {
        static const QRegularExpression code(uR"(\A[a-z]{2,3}(-[A-Z]{2})?\z)"_s);
        const QSet<QString> texts = textsOf(m_spec);
        for (const JsonValue &language : object.items) {
            if (!code.match(language.name).hasMatch()) {
                m_mistakes.add(language.nameOffset, [&] {
                    return tr("\"%1\" is no language's code. Write it like \"es\" or \"pt-BR\".")
                        .arg(shownInMessage(language.name));
                });
                continue;
            }
            if (m_spec.translations.contains(language.name)) {
                m_mistakes.add(language.nameOffset, [&] {
                    return tr("The language \"%1\" stands here already. Write all its texts into one of the two.")
                        .arg(language.name);
                });
            }
            if (!fields.isOfType(language, "translations"_L1, JsonValue::Type::Object))
                continue;
            QMap<QString, QString> &words = m_spec.translations[language.name];
            for (const JsonValue *text : fields.wordsIn(language, "translations"_L1)) {
                if (!texts.contains(text->name)) {
                    m_mistakes.add(text->nameOffset, [&] {
                        return tr("\"%1\" is no text of this rule list, so its translation would never be shown. Write "
                                  "it as it stands there, or remove it.")
                            .arg(shownInMessage(text->name));
                    });
                }
                words.insert(text->name, text->text);
            }
        }
    }

    void readRoot(const JsonValue &object)
    {
        const SpecFields fields(m_mistakes, object, rootFields);
        RootSpec &root = m_spec.root;
        root.table = fields.table("table"_L1);
        root.singular = fields.text("singular"_L1);
        root.plural = fields.text("plural"_L1);
        root.label = fields.texts("label"_L1, SpecFields::Entries::Names);
        for (const JsonValue *column : fields.objects("columns"_L1, SpecFields::MayBeEmpty::No))
            root.columns.append(readListColumn(*column));
        if (const JsonValue *sort = fields.value("sort"_L1, JsonValue::Type::Object)) {
            const SpecFields sorting(m_mistakes, *sort, sortFields);
            root.sort = RootSpec::Sort{sorting.text("column"_L1), sorting.boolean("descending"_L1)};
        }
        if (const JsonValue *listed = fields.value("listed"_L1, JsonValue::Type::Object))
            root.listed = readFilter(SpecFields(m_mistakes, *listed, listedFields), "title"_L1);
        if (const JsonValue *kept = fields.value("protected"_L1, JsonValue::Type::Object))
            root.protectedRows = readFilter(SpecFields(m_mistakes, *kept, protectedFields), "reason"_L1);
    }

    ListColumn readListColumn(const JsonValue &object)
    {
        const auto has = [&](QLatin1StringView name) {
            return std::ranges::find(object.items, name, &JsonValue::name) != object.items.end();
        };
        if (has("column"_L1) && has("count_of"_L1)) {
            m_mistakes.add(object.offset, [] {
                return tr("A column of the list has either \"column\" or \"count_of\", not both. Remove one "
                          "of them.");
            });
            return {};
        }
        return has("count_of"_L1) ? readCountColumn(object) : readValueColumn(object);
    }

    ListColumn readCountColumn(const JsonValue &object)
    {
        const SpecFields fields(m_mistakes, object, countColumnFields);
        ListColumn column;
        column.title = fields.text("title"_L1);
        column.countOf = ListColumn::Count{fields.table("count_of"_L1), fields.text("by"_L1)};
        return column;
    }

    ListColumn readValueColumn(const JsonValue &object)
    {
        const SpecFields fields(m_mistakes, object, valueColumnFields);
        ListColumn column;
        column.column = fields.text("column"_L1);
        column.title = fields.text("title"_L1);
        if (const JsonValue *kind = fields.value("kind"_L1, JsonValue::Type::Text)) {
            if (kind->text == "phone"_L1)
                column.kind = ListColumn::Kind::Phone;
            else if (kind->text != "value"_L1)
                fields.refuseWord(*kind, {u"value"_s, u"phone"_s});
        }
        if (const JsonValue *show = fields.value("show"_L1, JsonValue::Type::Object)) {
            const SpecFields shown(m_mistakes, *show, showFields);
            column.show = ListColumn::Shown{shown.table("table"_L1), shown.text("column"_L1)};
        }
        for (const JsonValue *label : fields.words("labels"_L1))
            column.labels.insert(label->name, label->text);
        return column;
    }

    static RowFilter readFilter(const SpecFields &fields, QLatin1StringView textField)
    {
        RowFilter filter;
        filter.column = fields.text("column"_L1);
        if (const JsonValue *op = fields.value("op"_L1, JsonValue::Type::Text)) {
            if (op->text == "not in"_L1)
                filter.op = RowFilter::Op::NotIn;
            else if (op->text != "in"_L1)
                fields.refuseWord(*op, {u"in"_s, u"not in"_s});
        }
        filter.values = fields.texts("values"_L1, SpecFields::Entries::Values);
        filter.text = fields.text(textField);
        return filter;
    }

    void readRule(const JsonValue &object)
    {
        const SpecFields fields(m_mistakes, object, ruleFields);
        SpecRule rule;
        rule.table = fields.table("table"_L1);
        rule.columns = fields.texts("columns"_L1, SpecFields::Entries::Names);
        rule.references = fields.table("references"_L1);
        if (const JsonValue *onDelete = fields.value("on_delete"_L1, JsonValue::Type::Text)) {
            if (const auto known = deleteRuleFromSql(onDelete->text))
                rule.onDelete = *known;
            else
                fields.refuseWord(*onDelete,
                                  {u"NO ACTION"_s, u"RESTRICT"_s, u"CASCADE"_s, u"SET NULL"_s, u"SET DEFAULT"_s});
        }
        rule.setColumns = fields.texts("set_columns"_L1, SpecFields::Entries::Names);
        if (const JsonValue *list = fields.value("set_columns"_L1); list && !rule.setColumns.isEmpty())
            refuseMisplaced(rule, list->offset);
        rule.label = fields.text("label"_L1);
        rule.reason = fields.text("reason"_L1);
        const bool columnsAreRead = !fields.value("columns"_L1) || !rule.columns.isEmpty();
        if (!rule.table.isEmpty() && !rule.references.isEmpty() && columnsAreRead)
            refuseSecond(rule, object.offset);
        m_spec.rules.append(rule);
    }

    /// A column list is of SET NULL and SET DEFAULT only, and of the key's own columns.
    void refuseMisplaced(const SpecRule &rule, qsizetype offset)
    {
        if (rule.onDelete != DeleteRule::SetNull && rule.onDelete != DeleteRule::SetDefault) {
            m_mistakes.add(offset, [&] {
                return tr("\"set_columns\" is for SET NULL and SET DEFAULT; %1 writes no column. Remove it here.")
                    .arg(toSql(rule.onDelete));
            });
        }
        for (const QString &column : rule.setColumns) {
            if (rule.columns.isEmpty() || rule.columns.contains(column))
                continue;
            m_mistakes.add(offset, [&] {
                return tr("\"set_columns\" names \"%1\", which is none of the key's \"columns\". Name some of those.")
                    .arg(shownInMessage(column));
            });
        }
    }

    /// One rule with columns beside one without is fine: the one with columns wins.
    void refuseSecond(const SpecRule &rule, qsizetype offset)
    {
        const QStringList key = QStringList{rule.table.toString(), rule.references.toString()} + rule.columns;
        if (const auto first = m_ruleOffsets.find(key); first != m_ruleOffsets.end()) {
            m_mistakes.add(offset, [&] {
                return tr("There is a rule for the same foreign key in line %1. Remove one of the two.")
                    .arg(m_mistakes.lineOf(*first));
            });
        } else {
            m_ruleOffsets.insert(key, offset);
        }
    }

    const QByteArray &m_json;
    SpecMistakes m_mistakes;
    Spec m_spec;
    QHash<QStringList, qsizetype> m_ruleOffsets;
};

} // namespace

QString SpecIssue::toString() const
{
    return QCoreApplication::translate("ondelete::SpecIssue", "line %1, column %2: %3")
        .arg(line)
        .arg(column)
        .arg(message);
}

SpecReading readSpec(const QByteArray &json)
{
    return SpecReader(json).read();
}

const Spec &builtInSpec()
{
    static const Spec spec = [] {
        QFile file(u":/ondelete/whatsapp-sessions.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const SpecReading reading = readSpec(opened ? file.readAll() : QByteArray());
        Q_ASSERT(reading.isGood());
        return reading.spec;
    }();
    return spec;
}

} // namespace ondelete
