// SPDX-License-Identifier: MIT
#include "core/connections/connectiontext.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

QString unquoted(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const QChar quote : {u'"', u'\'', u'`'}) {
        if (trimmed.size() >= 2 && trimmed.startsWith(quote)) {
            const qsizetype end = trimmed.indexOf(quote, 1);
            const QString rest = trimmed.mid(end + 1).trimmed();
            if (end > 0 && (rest.isEmpty() || rest.startsWith(u'#') || rest == u";"))
                return trimmed.mid(1, end - 1);
        }
    }
    return trimmed;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression scheme(u"^(jdbc:)?postgres(ql)?(\\+\\w+)?://"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return scheme.match(text).hasMatch();
}

/// "[YOUR-PASSWORD]", "<password>": what stands in examples.
bool isPlaceholder(const QString &password)
{
    static const QRegularExpression placeholder(
        u"^(\\[[^\\]]*pass[^\\]]*\\]|<[^>]*pass[^>]*>|\\$?\\{[^}]*pass[^}]*\\}|%5B[^%]*pass[^%]*%5D)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return placeholder.match(password).hasMatch();
}

QString keywordOf(const QString &variable)
{
    static const QMap<QString, QString> keywords{{u"PGHOST"_s, u"host"_s},       {u"PGHOSTADDR"_s, u"hostaddr"_s},
                                                 {u"PGPORT"_s, u"port"_s},       {u"PGDATABASE"_s, u"dbname"_s},
                                                 {u"PGUSER"_s, u"user"_s},       {u"PGPASSWORD"_s, u"password"_s},
                                                 {u"PGSSLMODE"_s, u"sslmode"_s}, {u"PGSSLROOTCERT"_s, u"sslrootcert"_s},
                                                 {u"PGSERVICE"_s, u"service"_s}, {u"PGOPTIONS"_s, u"options"_s}};
    return keywords.value(variable);
}

QString keywordWord(const QString &keyword, QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return keyword + u"='"_s + value + u'\'';
}

ConnectionText address(QString text, const QSet<QString> &keywords)
{
    ConnectionText read;
    static const QRegularExpression scheme(u"^(jdbc:)?postgres(ql)?(\\+\\w+)?://"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    text.replace(scheme, u"postgresql://"_s);
    constexpr qsizetype afterScheme = 13;
    // Up to the last @ of what stands before the path: passwords hold what they like.
    const qsizetype path = text.indexOf(QRegularExpression(u"[/?]"_s), afterScheme);
    const qsizetype at = text.left(path < 0 ? text.size() : path).lastIndexOf(u'@');
    const qsizetype colon = text.indexOf(u':', afterScheme);
    if (at > 0 && colon > 0 && colon < at && isPlaceholder(text.mid(colon + 1, at - colon - 1))) {
        text.remove(colon, at - colon);
        read.lacksPassword = true;
    }
    const qsizetype question = text.indexOf(u'?');
    if (question > 0) {
        QStringList kept;
        for (const QString &pair : text.mid(question + 1).split(u'&', Qt::SkipEmptyParts)) {
            const QString name = pair.section(u'=', 0, 0);
            if (name == u"pgbouncer" && pair.section(u'=', 1).toLower() != u"false")
                read.throughPooler = true;
            if (keywords.contains(name) || name == u"ssl")
                kept.append(pair);
            else
                read.leftOut.append(name);
        }
        text = text.left(question) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&'));
    }
    read.text = text;
    return read;
}

} // namespace

ConnectionText connectionText(const QString &pasted, const QSet<QString> &keywords)
{
    static const QRegularExpression assignment(u"^\\s*(?:export\\s+|set\\s+)?([A-Z_][A-Z0-9_]*)\\s*[=:]\\s*(.*)$"_s);
    const QString whole = unquoted(pasted);
    if (isAddress(whole))
        return address(whole, keywords);
    QStringList words;
    bool lacksPassword = false;
    for (const QString &line : pasted.split(QRegularExpression(u"[\\r\\n]+"_s), Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = assignment.match(line);
        if (!match.hasMatch())
            continue;
        const QString value = unquoted(match.captured(2));
        if (isAddress(value))
            return address(value, keywords);
        const QString keyword = keywordOf(match.captured(1));
        if (keyword.isEmpty() || value.isEmpty())
            continue;
        if (keyword == u"password" && isPlaceholder(value))
            lacksPassword = true;
        else
            words.append(keywordWord(keyword, value));
    }
    if (words.isEmpty() && !lacksPassword)
        return {.text = whole};
    return {.text = words.join(u' '), .lacksPassword = lacksPassword};
}

} // namespace ondelete
