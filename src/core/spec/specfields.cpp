// SPDX-License-Identifier: MIT
#include "core/spec/specfields.h"

#include "core/text/editdistance.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString typeName(JsonValue::Type type)
{
    switch (type) {
    case JsonValue::Type::Null:
        return u"null"_s;
    case JsonValue::Type::Boolean:
        return SpecFields::tr("true or false");
    case JsonValue::Type::Number:
        return SpecFields::tr("a number");
    case JsonValue::Type::Text:
        return SpecFields::tr("a text");
    case JsonValue::Type::List:
        return SpecFields::tr("a list");
    case JsonValue::Type::Object:
        return SpecFields::tr("an object");
    }
    Q_UNREACHABLE();
}

/// "SET_NULL" and "set null" are the same word to a person.
QString folded(const QString &word)
{
    QString letters = word.left(64).toCaseFolded();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}

/// The known word that is probably meant; empty where none is near.
QString nearest(const QString &word, const QStringList &known)
{
    const QString wanted = folded(word);
    QString best;
    int bestDistance = (int(wanted.size()) + 2) / 3 + 1; // one slip in three letters
    for (const QString &candidate : known) {
        const int d = editDistance(wanted, folded(candidate));
        if (d < bestDistance) {
            best = candidate;
            bestDistance = d;
        }
    }
    return best;
}

QString inQuotes(const QStringList &words)
{
    return u'"' + words.join(u"\", \""_s) + u'"';
}

} // namespace

int SpecMistakes::lineOf(qsizetype offset) const
{
    return 1 + int(QByteArrayView(m_json).first(offset).count('\n'));
}

QList<SpecIssue> SpecMistakes::issues() const
{
    QList<Mistake> mistakes = m_mistakes;
    std::ranges::stable_sort(mistakes, {}, &Mistake::offset);
    if (m_more > 0) {
        mistakes.append(
            {mistakes.back().offset, tr("Not listed here: %n more. Correct these first.", nullptr, m_more)});
    }

    QList<SpecIssue> issues;
    SpecIssue place;
    qsizetype at = m_json.startsWith("\xef\xbb\xbf") ? 3 : 0;
    for (const Mistake &mistake : std::as_const(mistakes)) {
        for (; at < mistake.offset; ++at) {
            const char byte = m_json[at];
            if (byte == '\n') {
                ++place.line;
                place.column = 1;
            } else if ((uchar(byte) & 0xc0) != 0x80) { // not the second or a later byte of a character
                ++place.column;
            }
        }
        place.message = mistake.message;
        issues.append(place);
    }
    return issues;
}

SpecFields::SpecFields(SpecMistakes &mistakes, const JsonValue &object, std::span<const SpecField> fields)
    : m_mistakes(mistakes)
    , m_object(object)
    , m_fields(fields)
{
    QStringList known;
    for (const SpecField &field : fields)
        known.append(field.name);

    for (const JsonValue &item : object.items) {
        if (known.contains(item.name)) {
            const JsonValue *first = value(QLatin1StringView(item.name.toLatin1()));
            if (first != &item) {
                m_mistakes.add(item.nameOffset, [&] {
                    return tr("The field \"%1\" stands here twice, first in line %2. Remove one of them.")
                        .arg(item.name)
                        .arg(m_mistakes.lineOf(first->nameOffset));
                });
            }
            continue;
        }
        m_mistakes.add(item.nameOffset, [&] {
            const QString meant = nearest(item.name, known);
            if (!meant.isEmpty())
                return tr("There is no field \"%1\" here. Write \"%2\" if you meant that, or remove it.")
                    .arg(shownInMessage(item.name), meant);
            return tr("There is no field \"%1\" here. Remove it; the fields are %2.")
                .arg(shownInMessage(item.name), inQuotes(known));
        });
    }
    for (const SpecField &field : fields) {
        if (field.need == SpecField::Need::Required && !value(field.name)) {
            m_mistakes.add(object.offset, [&] {
                return tr("The field \"%1\" is missing here. Add \"%1\": %2.", "the second is an example")
                    .arg(field.name, field.example);
            });
        }
    }
}

const JsonValue *SpecFields::value(QLatin1StringView name) const
{
    const auto found = std::ranges::find(m_object.items, name, &JsonValue::name);
    return found == m_object.items.end() ? nullptr : &*found;
}

const JsonValue *SpecFields::value(QLatin1StringView name, JsonValue::Type type) const
{
    const JsonValue *found = value(name);
    return found && isOfType(*found, name, type) ? found : nullptr;
}

bool SpecFields::isOfType(const JsonValue &value, QLatin1StringView name, JsonValue::Type type) const
{
    if (value.type == type)
        return true;
    m_mistakes.add(value.offset, [&] {
        return tr("\"%1\" must be %2, but this is %3. Write it like %4.")
            .arg(value.name, typeName(type), typeName(value.type), exampleOf(name));
    });
    return false;
}

QString SpecFields::text(QLatin1StringView name) const
{
    const JsonValue *found = value(name, JsonValue::Type::Text);
    return found && isText(*found, name, Entries::Names) ? found->text : QString();
}

QualifiedName SpecFields::table(QLatin1StringView name) const
{
    const JsonValue *found = value(name, JsonValue::Type::Text);
    if (!found || !isText(*found, name, Entries::Names))
        return {};
    return readTableName(m_mistakes, found->text, found->offset);
}

bool SpecFields::boolean(QLatin1StringView name) const
{
    const JsonValue *found = value(name, JsonValue::Type::Boolean);
    return found && found->text == "true"_L1;
}

QStringList SpecFields::texts(QLatin1StringView name, Entries entries) const
{
    const JsonValue *list = value(name, JsonValue::Type::List);
    if (!list)
        return {};
    if (list->items.empty()) {
        m_mistakes.add(list->offset, [&] {
            return tr("\"%1\" is empty. Name at least one, as in %2, or leave the whole field out where it "
                      "may be.")
                .arg(name, exampleOf(name));
        });
    }
    QStringList texts;
    QSet<QString> seen;
    for (const JsonValue &item : list->items) {
        if (item.type != JsonValue::Type::Text) {
            m_mistakes.add(item.offset, [&] {
                return tr("\"%1\" is a list of texts, but this is %2. Write it like %3.")
                    .arg(name, typeName(item.type), exampleOf(name));
            });
        } else if (isText(item, name, entries)) {
            if (seen.contains(item.text)) {
                m_mistakes.add(item.offset, [&] {
                    return tr("\"%1\" stands in this list already. Remove it here.").arg(shownInMessage(item.text));
                });
            }
            seen.insert(item.text);
            texts.append(item.text);
        }
    }
    return texts;
}

QList<const JsonValue *> SpecFields::objects(QLatin1StringView name, MayBeEmpty mayBeEmpty) const
{
    const JsonValue *list = value(name, JsonValue::Type::List);
    if (!list)
        return {};
    if (list->items.empty() && mayBeEmpty == MayBeEmpty::No) {
        m_mistakes.add(list->offset,
                       [&] { return tr("\"%1\" is empty. Write at least one, as in %2.").arg(name, exampleOf(name)); });
    }
    QList<const JsonValue *> objects;
    for (const JsonValue &item : list->items) {
        if (item.type == JsonValue::Type::Object) {
            objects.append(&item);
        } else {
            m_mistakes.add(item.offset, [&] {
                return tr("\"%1\" is a list of objects, but this is %2. Write it like %3.")
                    .arg(name, typeName(item.type), exampleOf(name));
            });
        }
    }
    return objects;
}

QList<const JsonValue *> SpecFields::words(QLatin1StringView name) const
{
    const JsonValue *object = value(name, JsonValue::Type::Object);
    return object ? wordsIn(*object, name) : QList<const JsonValue *>();
}

QList<const JsonValue *> SpecFields::wordsIn(const JsonValue &object, QLatin1StringView name) const
{
    QList<const JsonValue *> words;
    QSet<QString> seen;
    for (const JsonValue &item : object.items) {
        if (seen.contains(item.name)) {
            m_mistakes.add(item.nameOffset, [&] {
                return tr("\"%1\" stands in \"%2\" already. Remove one of them.")
                    .arg(shownInMessage(item.name), object.name);
            });
        } else if (item.type != JsonValue::Type::Text) {
            m_mistakes.add(item.offset, [&] {
                return tr("\"%1\" gives words for people, but this is %2. Write it like %3.")
                    .arg(name, typeName(item.type), exampleOf(name));
            });
        } else if (isText(item, name, Entries::Names)) {
            words.append(&item);
        }
        seen.insert(item.name);
    }
    return words;
}

void SpecFields::refuseWord(const JsonValue &value, const QStringList &known) const
{
    m_mistakes.add(value.offset, [&] {
        const QString meant = nearest(value.text, known);
        if (!meant.isEmpty())
            return tr("\"%1\" is not known for \"%2\". Write \"%3\".")
                .arg(shownInMessage(value.text), value.name, meant);
        return tr("\"%1\" is not known for \"%2\". Write one of %3.")
            .arg(shownInMessage(value.text), value.name, inQuotes(known));
    });
}

QStringView SpecFields::exampleOf(QLatin1StringView name) const
{
    const auto field = std::ranges::find(m_fields, name, &SpecField::name);
    Q_ASSERT(field != m_fields.end());
    return field->example;
}

bool SpecFields::isText(const JsonValue &value, QLatin1StringView name, Entries entries) const
{
    if (entries == Entries::Names && value.text.trimmed().isEmpty()) {
        m_mistakes.add(value.offset, [&] {
            return tr("\"%1\" holds an empty text here. Write it like %2.").arg(name, exampleOf(name));
        });
        return false;
    }
    if (value.text.contains(u'\0')) {
        m_mistakes.add(value.offset, [&] {
            return tr("\"%1\" holds the character \\u0000, which PostgreSQL can't store. Remove it.").arg(name);
        });
        return false;
    }
    return true;
}

QualifiedName readTableName(SpecMistakes &mistakes, const QString &text, qsizetype offset)
{
    // QualifiedName::parse() takes blanks as part of a bare name; in a file they are a slip.
    static const QRegularExpression wellFormed(uR"RX(\A(?:"(?:[^"]|"")+"|[^\s".]+)\.(?:"(?:[^"]|"")+"|[^\s".]+)\z)RX"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    if (wellFormed.match(text).hasMatch() && !text.contains(u'\0'))
        return QualifiedName::parse(text);
    mistakes.add(offset, [&] {
        const QStringList parts = splitQualified(text);
        const auto hasBlank = [](QChar c) { return c.isSpace(); };
        if (parts.size() == 1 && std::ranges::none_of(text, hasBlank))
            return SpecFields::tr("\"%1\" is no table's name with its schema. Write \"public.%1\" if it is "
                                  "in the schema public.")
                .arg(shownInMessage(text));
        return SpecFields::tr("\"%1\" is no table's name. Write \"schema.table\", like \"public.webinars\"; "
                              "a part that has spaces, dots or quotes stands in double quotes: "
                              "\"public.\\\"my table\\\"\".")
            .arg(shownInMessage(text));
    });
    return {};
}

QString shownInMessage(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString shown = text.size() > longest ? text.first(longest) + u'…' : text;
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control)
            c = u'�';
    }
    return shown;
}

} // namespace ondelete
