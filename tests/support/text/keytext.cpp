// SPDX-License-Identifier: MIT
#include "support/text/keytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

void readKeysWord(TextTokens &tokens, ForeignKey &key)
{
    if (tokens.takeWords(u"on update"_s)) {
        const auto rule = takeRule(tokens);
        if (!rule)
            tokens.notUnderstood(u"on update has no action, restrict, cascade, set null or set default"_s);
        key.onUpdate = *rule;
    } else if (tokens.takeWords(u"match full"_s)) {
        key.match = ForeignKey::Match::Full;
    } else if (tokens.takeWords(u"deferrable"_s)) {
        key.deferrable = true;
    } else if (tokens.takeWords(u"deferred"_s)) {
        key.deferrable = key.initiallyDeferred = true;
    } else if (tokens.takeWords(u"not valid"_s)) {
        key.validated = false;
    } else if (tokens.takeWords(u"not enforced"_s)) {
        key.enforced = key.validated = false;
    } else if (tokens.takeWords(u"period"_s)) {
        key.period = true;
    } else if (tokens.takeWords(u"triggers changed"_s)) {
        key.triggersAsCreated = false;
    } else if (tokens.takeWords(u"index"_s)) {
        key.indexed = true;
    } else if (tokens.takeWords(u"made index"_s)) {
        key.indexed = true;
        key.madeIndex = tokens.word(u"the index's name"_s).text;
    } else if (tokens.takeWords(u"as"_s)) {
        key.name = tokens.word(u"the key's name"_s).text;
    } else if (tokens.takeWords(u"comment"_s)) {
        key.comment = tokens.quoted(u"a comment"_s);
    } else if (tokens.takeWords(u"owner lacks look"_s)) {
        key.ownerMay.look = false;
    } else if (tokens.takeWords(u"owner lacks update"_s)) {
        key.ownerMay.update = false;
    } else if (tokens.takeWords(u"owner lacks delete"_s)) {
        key.ownerMay.remove = false;
    } else {
        tokens.notUnderstood(u"a key has a rule, on update, match full, deferred, not valid, index, as, …"_s);
    }
}

QString freeName(const Schema &schema, const QString &wanted)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::find(schema.foreignKeys, name, &ForeignKey::name) != schema.foreignKeys.end();
    };
    QString name = wanted;
    for (int number = 1; isTaken(name); ++number)
        name = wanted + QString::number(number);
    return name;
}

/// As pg_get_constraintdef() writes it.
QString definitionOf(const ForeignKey &key, const Table &table, const Table &references)
{
    const auto quoted = [](const Table &of, const QStringList &names) {
        QStringList sql;
        for (const QString &name : names)
            sql.append(of.column(name)->sql);
        return sql.join(u", "_s);
    };
    const auto onDelete = [&] {
        const QString columns =
            key.setColumnsSql.isEmpty() ? QString() : u" (%1)"_s.arg(key.setColumnsSql.join(u", "_s));
        return u" ON DELETE "_s + toSql(key.onDelete) + columns;
    };
    return u"FOREIGN KEY (%1) REFERENCES %2(%3)"_s.arg(quoted(table, key.columns), references.sql,
                                                       quoted(references, key.referencedColumns))
        + (key.match == ForeignKey::Match::Full ? u" MATCH FULL"_s : QString())
        + (key.onUpdate == DeleteRule::NoAction ? QString() : u" ON UPDATE "_s + toSql(key.onUpdate))
        + (key.onDelete == DeleteRule::NoAction ? QString() : onDelete())
        + (key.deferrable ? u" DEFERRABLE"_s : QString())
        + (key.initiallyDeferred ? u" INITIALLY DEFERRED"_s : QString())
        + (!key.enforced        ? u" NOT ENFORCED"_s
               : !key.validated ? u" NOT VALID"_s
                                : QString());
}

QStringList columnsOf(const Table &table, const QList<TextToken> &tokens)
{
    for (const TextToken &token : tokens)
        if (!table.column(token.text))
            TextTokens::fail(token, u"%1 has no column %2"_s.arg(table.name.name, token.text));
    return textsOf(tokens);
}

} // namespace

WrittenKey readWrittenKey(TextTokens &tokens, Oid oid, const QualifiedName &table, const TextToken &at,
                          const QList<TextToken> &columns)
{
    WrittenKey written;
    written.key.oid = oid;
    written.table = table;
    written.at = at;
    written.columns = columns;
    tokens.mark(u"->"_s);
    written.references = tokens.word(u"the referenced table"_s);
    if (tokens.isMark(u"("_s))
        written.referencedColumns = tokens.list(u"a referenced column"_s);
    if (const auto rule = takeRule(tokens, &written.setColumns))
        written.key.onDelete = *rule;
    while (!tokens.isAtLineEnd() && !tokens.isMark(u","_s) && !tokens.isMark(u")"_s))
        readKeysWord(tokens, written.key);
    return written;
}

ForeignKey keyOf(const WrittenKey &written, const Schema &schema)
{
    ForeignKey key = written.key;
    const Table *table = schema.table(written.table);
    if (!table)
        TextTokens::fail(written.at, u"there is no table %1"_s.arg(written.table.name));
    const Table *references = schema.table(tableName(written.references.text));
    if (!references)
        TextTokens::fail(written.references, u"there is no table %1"_s.arg(written.references.text));
    key.table = table->oid;
    key.columns = columnsOf(*table, written.columns);
    key.references = references->oid;
    key.referencedColumns = written.referencedColumns.isEmpty() ? references->primaryKey
                                                                : columnsOf(*references, written.referencedColumns);
    if (key.columns.size() != key.referencedColumns.size())
        TextTokens::fail(
            written.references,
            u"%1 column(s) can't reference %2"_s.arg(key.columns.size()).arg(key.referencedColumns.size()));
    key.setColumns = columnsOf(*table, written.setColumns);
    for (const QString &column : std::as_const(key.setColumns))
        key.setColumnsSql.append(quotedWhereNeeded(column));
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        key.equality.append(u"OPERATOR(pg_catalog.=)"_s);
        key.collation.append(QString());
    }
    if (key.name.isEmpty())
        key.name = freeName(schema, table->name.name + u'_' + key.columns.join(u'_') + u"_fkey"_s);
    key.sql = quotedWhereNeeded(key.name);
    key.definition = definitionOf(key, *table, *references);
    for (const Table *part : schema.partitionsOf(table->oid)) {
        DerivedKey derived;
        derived.table = part->oid;
        derived.references = key.references;
        derived.name = key.name;
        derived.comment = key.comment;
        key.derived.append(derived);
    }
    return key;
}

std::optional<DeleteRule> takeRule(TextTokens &tokens, QList<TextToken> *columns)
{
    for (const auto rule : {DeleteRule::NoAction, DeleteRule::Restrict, DeleteRule::Cascade, DeleteRule::SetNull,
                            DeleteRule::SetDefault}) {
        if (!tokens.takeWords(toSql(rule).toLower()))
            continue;
        if (columns && tokens.isMark(u"("_s))
            *columns = tokens.list(u"a column that is set"_s);
        return rule;
    }
    return std::nullopt;
}

QualifiedName tableName(const QString &text)
{
    const QualifiedName name = QualifiedName::parse(text);
    return name.schema.isEmpty() ? QualifiedName{u"public"_s, name.name} : name;
}

} // namespace ondelete
