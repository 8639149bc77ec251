// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/names.h"
#include "core/spec/jsontree.h"
#include "core/spec/specreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLatin1StringView>

#include <concepts>
#include <span>

namespace ondelete {

/// The mistakes of one file, found in any order. Of a file that is wrong throughout only the first ones are
/// kept.
class SpecMistakes
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SpecMistakes)

public:
    explicit SpecMistakes(const QByteArray &json)
        : m_json(json)
    {
    }

    /// @p message, a callable, is asked only when it is kept: a file of 5 MB may have a million mistakes.
    template <std::invocable Message>
    void add(qsizetype offset, Message message)
    {
        if (m_mistakes.size() < mostKept)
            m_mistakes.append({offset, message()});
        else
            ++m_more;
    }

    [[nodiscard]] int lineOf(qsizetype offset) const;

    /// With their lines and columns, in the file's order; the last one tells how many more there are.
    [[nodiscard]] QList<SpecIssue> issues() const;

private:
    static constexpr qsizetype mostKept = 100;

    struct Mistake
    {
        qsizetype offset = 0;
        QString message;
    };

    const QByteArray &m_json;
    QList<Mistake> m_mistakes;
    int m_more = 0;
};

/// A field that an object of the spec may have, and what it looks like.
struct SpecField
{
    enum class Need { Required, Optional };

    QLatin1StringView name;
    QStringView example; ///< as it is written in JSON
    Need need = Need::Required;
};

/// One object of the spec: gives its fields with their types, and reports what is unknown, missing, written
/// twice, empty or of another type. A field that is absent or wrong reads as an empty value.
class SpecFields
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SpecFields)

public:
    SpecFields(SpecMistakes &mistakes, const JsonValue &object, std::span<const SpecField> fields);

    [[nodiscard]] const JsonValue *value(QLatin1StringView name) const;
    [[nodiscard]] const JsonValue *value(QLatin1StringView name, JsonValue::Type type) const;
    /// Whether @p value, of the field @p name or within it, is of @p type; reported where it is not.
    [[nodiscard]] bool isOfType(const JsonValue &value, QLatin1StringView name, JsonValue::Type type) const;
    [[nodiscard]] QString text(QLatin1StringView name) const; ///< never blank where present
    [[nodiscard]] QualifiedName table(QLatin1StringView name) const;
    [[nodiscard]] bool boolean(QLatin1StringView name) const;

    enum class Entries { Names, Values }; ///< a name is never blank, a value may be
    [[nodiscard]] QStringList texts(QLatin1StringView name, Entries entries) const;

    /// The objects of a list; those that are none are reported.
    enum class MayBeEmpty { No, Yes };
    [[nodiscard]] QList<const JsonValue *> objects(QLatin1StringView name, MayBeEmpty mayBeEmpty) const;

    /// An object whose members' names are the author's and whose values are words for people.
    [[nodiscard]] QList<const JsonValue *> words(QLatin1StringView name) const;
    /// The same of an object within the field @p name.
    [[nodiscard]] QList<const JsonValue *> wordsIn(const JsonValue &object, QLatin1StringView name) const;

    /// Reports a value that is none of @p known, with what is probably meant.
    void refuseWord(const JsonValue &value, const QStringList &known) const;

private:
    [[nodiscard]] QStringView exampleOf(QLatin1StringView name) const;
    [[nodiscard]] bool isText(const JsonValue &value, QLatin1StringView name, Entries entries) const;

    SpecMistakes &m_mistakes;
    const JsonValue &m_object;
    std::span<const SpecField> m_fields;
};

/// A table's name with its schema, reported where it is none.
[[nodiscard]] QualifiedName readTableName(SpecMistakes &mistakes, const QString &text, qsizetype offset);

/// @p text for a message: short, on one line.
[[nodiscard]] QString shownInMessage(const QString &text);

} // namespace ondelete
