// SPDX-License-Identifier: MIT
#include "core/catalog/names.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

QString shortName(const QualifiedName &table)
{
    return table.schema == u"public"_s ? quotedWhereNeeded(table.name) : table.toString();
}

QString quotedWhereNeeded(const QString &part)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    const bool bare = !part.isEmpty() && !part.front().isDigit() && std::ranges::all_of(part, isPlain);
    if (bare)
        return part;
    QString quoted = part;
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

QStringList splitQualified(const QString &text)
{
    QStringList parts;
    qsizetype i = 0;
    while (true) {
        QString part;
        if (i < text.size() && text[i] == u'"') {
            ++i;
            bool closed = false;
            while (i < text.size()) {
                if (text[i] != u'"') {
                    part += text[i++];
                } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                    part += u'"';
                    i += 2;
                } else {
                    ++i;
                    closed = true;
                    break;
                }
            }
            if (!closed)
                return {};
        } else {
            const qsizetype begin = i;
            while (i < text.size() && text[i] != u'.' && text[i] != u'"')
                ++i;
            part = text.sliced(begin, i - begin);
        }
        if (part.isEmpty())
            return {};
        parts.append(part);
        if (i == text.size())
            return parts;
        if (text[i] != u'.')
            return {};
        ++i;
    }
}

QString QualifiedName::toString() const
{
    if (schema.isEmpty())
        return quotedWhereNeeded(name);
    return quotedWhereNeeded(schema) + u'.' + quotedWhereNeeded(name);
}

QualifiedName QualifiedName::parse(const QString &text)
{
    const QStringList parts = splitQualified(text);
    if (parts.size() == 1)
        return {{}, parts[0]};
    if (parts.size() == 2)
        return {parts[0], parts[1]};
    return {};
}

std::strong_ordering operator<=>(const QualifiedName &a, const QualifiedName &b)
{
    if (const int order = a.schema.compare(b.schema); order != 0)
        return order <=> 0;
    return a.name.compare(b.name) <=> 0;
}

} // namespace ondelete
