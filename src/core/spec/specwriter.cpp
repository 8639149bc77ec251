// SPDX-License-Identifier: MIT
#include "core/spec/specwriter.h"

#include "core/spec/translation.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// QJsonDocument would sort the fields by name, and a person could no longer find the way in the file.
class SpecWriter
{
public:
    SpecWriter()
    {
        m_json.SetIndent(' ', 2);
        m_json.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    }

    QByteArray write(const Spec &spec)
    {
        m_json.StartObject();
        m_json.Key("version");
        m_json.Int(1);
        field("title", spec.title);
        m_json.Key("root");
        write(spec.root);
        m_json.Key("rules");
        m_json.StartArray();
        for (const SpecRule &rule : spec.rules)
            write(rule);
        m_json.EndArray();
        if (!spec.labels.isEmpty()) {
            m_json.Key("labels");
            m_json.StartObject();
            for (const auto &[table, label] : spec.labels.asKeyValueRange())
                field(table.toString(), label);
            m_json.EndObject();
        }
        writeTranslations(spec);
        m_json.EndObject();
        return QByteArray(m_buffer.GetString(), qsizetype(m_buffer.GetSize())) + '\n';
    }

private:
    /// Only of what the spec still says: a rule's reason goes with the rule, and a reader would refuse what is left.
    void writeTranslations(const Spec &spec)
    {
        if (spec.translations.isEmpty())
            return;
        const QSet<QString> texts = textsOf(spec);
        m_json.Key("translations");
        m_json.StartObject();
        for (const auto &[language, translations] : spec.translations.asKeyValueRange()) {
            m_json.Key(language.toLatin1().constData());
            m_json.StartObject();
            for (const auto &[text, translation] : translations.asKeyValueRange()) {
                if (texts.contains(text))
                    field(text, translation);
            }
            m_json.EndObject();
        }
        m_json.EndObject();
    }

    void write(const RootSpec &root)
    {
        m_json.StartObject();
        field("table", root.table.toString());
        field("singular", root.singular);
        field("plural", root.plural);
        field("label", root.label);
        m_json.Key("columns");
        m_json.StartArray();
        for (const ListColumn &column : root.columns)
            write(column);
        m_json.EndArray();
        if (root.sort) {
            m_json.Key("sort");
            m_json.StartObject();
            field("column", root.sort->column);
            if (root.sort->descending) {
                m_json.Key("descending");
                m_json.Bool(true);
            }
            m_json.EndObject();
        }
        if (root.listed)
            write("listed", *root.listed, "title");
        if (root.protectedRows)
            write("protected", *root.protectedRows, "reason");
        m_json.EndObject();
    }

    void write(const ListColumn &column)
    {
        m_json.StartObject();
        if (column.countOf) {
            field("count_of", column.countOf->table.toString());
            field("by", column.countOf->by);
            field("title", column.title);
            m_json.EndObject();
            return;
        }
        field("column", column.column);
        field("title", column.title);
        if (column.kind == ListColumn::Kind::Phone)
            field("kind", u"phone"_s);
        if (column.show) {
            m_json.Key("show");
            m_json.StartObject();
            field("table", column.show->table.toString());
            field("column", column.show->column);
            m_json.EndObject();
        }
        if (!column.labels.isEmpty()) {
            m_json.Key("labels");
            m_json.StartObject();
            for (const auto &[value, words] : column.labels.asKeyValueRange())
                field(value, words);
            m_json.EndObject();
        }
        m_json.EndObject();
    }

    void write(const char *name, const RowFilter &filter, const char *textName)
    {
        m_json.Key(name);
        m_json.StartObject();
        field("column", filter.column);
        field("op", filter.op == RowFilter::Op::In ? u"in"_s : u"not in"_s);
        field("values", filter.values);
        field(textName, filter.text);
        m_json.EndObject();
    }

    void write(const SpecRule &rule)
    {
        m_json.StartObject();
        field("table", rule.table.toString());
        if (!rule.columns.isEmpty())
            field("columns", rule.columns);
        field("references", rule.references.toString());
        field("on_delete", toSql(rule.onDelete));
        if (!rule.setColumns.isEmpty())
            field("set_columns", rule.setColumns);
        if (!rule.label.isEmpty())
            field("label", rule.label);
        if (!rule.reason.isEmpty())
            field("reason", rule.reason);
        m_json.EndObject();
    }

    void field(const char *name, const QString &text)
    {
        m_json.Key(name);
        string(text);
    }

    void field(const QString &name, const QString &text)
    {
        const QByteArray utf8 = name.toUtf8();
        m_json.Key(utf8.constData(), rapidjson::SizeType(utf8.size()));
        string(text);
    }

    void field(const char *name, const QStringList &texts)
    {
        m_json.Key(name);
        m_json.StartArray();
        for (const QString &text : texts)
            string(text);
        m_json.EndArray();
    }

    void string(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        m_json.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    }

    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_json{m_buffer};
};

} // namespace

QByteArray writeSpec(const Spec &spec)
{
    return SpecWriter().write(spec);
}

} // namespace ondelete
