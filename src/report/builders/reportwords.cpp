// SPDX-License-Identifier: MIT
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ReportWords)
};

} // namespace

QString number(qint64 value)
{
    return QLocale().toString(value);
}

Report::Cell numberCell(qint64 value)
{
    return {number(value), Report::Tone::Plain, QString::number(value)};
}

QString shortDate(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat).remove(QChar(0x200e)).remove(QChar(0x200f));
}

QString shortMoment(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat).remove(QChar(0x200e)).remove(QChar(0x200f));
}

QString moment(const QDateTime &when)
{
    return u"%1 %2"_s.arg(shortMoment(when), when.toLocalTime().timeZoneAbbreviation());
}

QString jsonMoment(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODateWithMs);
}

QString columnList(const QStringList &columns)
{
    QStringList quoted;
    for (const QString &column : columns)
        quoted.append(quotedWhereNeeded(column));
    return quoted.join(u", "_s);
}

QString words(RowAction action)
{
    switch (action) {
    case RowAction::Delete:
        return Text::tr("deleted");
    case RowAction::SetNull:
        return Text::tr("set to NULL");
    case RowAction::SetDefault:
        return Text::tr("set to the default");
    case RowAction::Update:
        return Text::tr("updated");
    case RowAction::Block:
        return Text::tr("stops the delete");
    case RowAction::Dangle:
        return Text::tr("keeps the key of a deleted row");
    case RowAction::Unknown:
        return Text::tr("can't be read");
    case RowAction::Insert:
        return Text::tr("added by a trigger");
    }
    Q_UNREACHABLE();
}

Report::Tone toneOf(RowAction action)
{
    switch (action) {
    case RowAction::SetNull:
    case RowAction::SetDefault:
        return Report::Tone::SetNull;
    case RowAction::Block:
        return Report::Tone::Bad;
    case RowAction::Dangle:
    case RowAction::Unknown:
    case RowAction::Insert:
        return Report::Tone::Warning;
    case RowAction::Delete:
    case RowAction::Update:
        return Report::Tone::Plain;
    }
    Q_UNREACHABLE();
}

QList<Report::Fact> serverFacts(const ServerInfo &server, const QDateTime &when)
{
    return {
        {Text::tr("Database"), server.database},
        {Text::tr("Server"), Text::tr("PostgreSQL %1 on %2").arg(server.version, server.host)},
        {Text::tr("User"), server.user},
        {Text::tr("Encrypted"), server.encrypted ? Text::tr("yes (TLS)") : Text::tr("no")},
        {Text::tr("As of"), moment(when)},
    };
}

QStringList leftoverNotes(const QList<Leftover> &leftovers)
{
    if (leftovers.isEmpty())
        return {};
    QStringList notes{
        Text::tr("An earlier fix was interrupted, or runs elsewhere. The next \"ondelete fix --yes\" goes on with what "
                 "belongs to its plan; \"ondelete fix --clean-up\" removes all of it.")};
    for (const Leftover &leftover : leftovers)
        notes.append(words(leftover));
    return notes;
}

QJsonArray jsonList(const QList<Leftover> &leftovers)
{
    QStringList texts;
    for (const Leftover &leftover : leftovers)
        texts.append(words(leftover) + u' ' + leftover.drop);
    return jsonList(texts);
}

QString nameOf(const Receipt &receipt)
{
    if (receipt.erased)
        return Text::tr("(erased)");
    const bool isFix = receipt.kind == Receipt::Kind::Fix;
    const QString first = isFix ? receipt.findings.value(0) : receipt.label;
    if (receipt.batch)
        return Text::tr("%1 (batch %2 of %3)")
            .arg(receipt.label, number(receipt.batch->number), number(receipt.batch->planned));
    const auto more = int(isFix ? receipt.findings.size() : receipt.keys.size()) - 1;
    return more > 0 ? Text::tr("%1 and %Ln more", nullptr, more).arg(first) : first;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray jsonList(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonArray jsonList(const QList<ForeignCode> &code)
{
    QJsonArray list;
    for (const ForeignCode &one : code)
        list.append(QJsonObject{{u"function"_s, one.function}, {u"owner"_s, one.owner}, {u"why"_s, toString(one.why)}});
    return list;
}

QJsonArray sideEffectsJson(const QList<TableEffect> &effects)
{
    QJsonArray list;
    QStringList done;
    for (const TableEffect &one : effects) {
        const QString table = one.table.toString();
        if (done.contains(table))
            continue;
        done.append(table);
        qint64 rows[3] = {0, 0, 0};
        qint64 archived = 0;
        QStringList keys;
        for (const TableEffect &effect : effects) {
            if (effect.table != one.table)
                continue;
            rows[effect.action == RowAction::Insert ? 0 : effect.action == RowAction::Update ? 1 : 2] += effect.actual;
            archived += effect.archived;
            for (const RowKey &key : effect.keys)
                keys.append(toText(key));
        }
        QJsonObject object{{u"table"_s, table},
                           {u"inserted"_s, rows[0]},
                           {u"updated"_s, rows[1]},
                           {u"deleted"_s, rows[2]},
                           {u"archived"_s, archived}};
        if (!keys.isEmpty())
            object.insert(u"keys"_s, jsonList(keys));
        list.append(object);
    }
    return list;
}

} // namespace ondelete
