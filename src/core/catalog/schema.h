// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/codetrust.h"
#include "core/catalog/deleterule.h"
#include "core/catalog/names.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace ondelete {

/// What the owner of a key's table may do there: PostgreSQL runs the key's rule as that role.
struct OwnerRights
{
    bool look = true;   ///< find rows that still point there
    bool update = true; ///< the key's columns
    bool remove = true;

    friend bool operator==(const OwnerRights &, const OwnerRights &) = default;
};

/// One column of a table. `sql` is the name as the server quotes it.
struct Column
{
    QString name;
    QString sql;
    QString type;         ///< format_type(): "character varying(20)", qualified where needed
    QString baseType;     ///< the type below all domains; equals `type` for others
    bool notNull = false; ///< the column's own NOT NULL, or that of its domain
    bool notNullByDomain = false;
    bool notNullInherited = false;  ///< a table above holds it: it goes there only
    bool ofReplicaIdentity = false; ///< of the index by which replication tells rows: PostgreSQL keeps its NOT NULL
    bool isDomain = false;
    bool generated = false; ///< GENERATED ALWAYS AS (…) STORED
    bool identity = false;
    QString defaultExpression; ///< empty: NULL; of a generated column, what it is generated from
    QString notNullName;       ///< of the NOT NULL constraint, which has one since PostgreSQL 18; else empty
    QString notNullComment;    ///< on that constraint
    QString wholeType;     ///< `baseType` with its schema, without a length or precision: a text cast to it is not cut
    QString plainType;     ///< the same type as the server names it to people: "integer", "public.mood[]"
    QString collation;     ///< "COLLATE …"; empty where its type has none
    int number = 0;        ///< its place in the table, which a new name does not change
    bool ofOwnType = true; ///< below all domains the type is PostgreSQL's own: nobody else can have made a cast of it
    Oid typeOid = 0;       ///< the column's type, a domain where it is one
    int typeModifier = -1; ///< its length or precision, as the catalog has it
    QList<ForeignCode> code = {};       ///< of its generation expression, or its default: not to be evaluated
    QList<ForeignCode> domainCode = {}; ///< of its domain's CHECKs

    friend bool operator==(const Column &, const Column &) = default;
};

/// A CHECK constraint, with its expression as the catalog deparses it (bare column names).
struct Check
{
    QString name;
    QStringList columns;
    QString expression;
    bool validated = true;        ///< false (NOT VALID): rows may violate it until they are written
    QList<ForeignCode> code = {}; ///< what evaluating it would run that must not be run by looking

    friend bool operator==(const Check &, const Check &) = default;
};

/// A unique or exclusion index, by what it compares: a written row may collide with another.
struct UniqueIndex
{
    QString name;
    QStringList keys;      ///< each a column or an expression, as the catalog deparses it
    QStringList operators; ///< per key, what two rows must not all hold: "OPERATOR(pg_catalog.=)"
    QStringList columns;   ///< all that keys and predicate look at
    QString predicate;     ///< of a partial index, else empty
    bool nullsDistinct = true;
    bool exclusion = false;
    bool plain = true;            ///< of columns only, without a predicate
    QList<ForeignCode> code = {}; ///< what comparing by it would run that must not be run by looking

    friend bool operator==(const UniqueIndex &, const UniqueIndex &) = default;
};

/// An index that compares no rows, but evaluates something for each: what raises there refuses the write.
struct IndexExpression
{
    QString name;
    QStringList expressions;
    QStringList columns; ///< all that these and the predicate look at
    QString predicate;   ///< of a partial index, else empty

    friend bool operator==(const IndexExpression &, const IndexExpression &) = default;
};

/// A function that the table's owner may not call, and that writes to it call as that role.
struct ForbiddenFunction
{
    QString function;    ///< "public.check_it(integer)"
    QString constraint;  ///< the CHECK, generated column or index that calls it
    QStringList columns; ///< calls come with writes of these; empty: with every write

    friend bool operator==(const ForbiddenFunction &, const ForbiddenFunction &) = default;
};

/// A user's trigger (not one of those that implement a constraint), or a rewrite rule.
struct Trigger
{
    /// Rule: INSTEAD of the command, for some rows or all. AlsoRule: beside it, which is as a trigger would.
    enum class Timing { Before, After, InsteadOf, Rule, AlsoRule };

    QString name;
    Timing timing = Timing::Before;
    bool onInsert = false;
    bool onUpdate = false;
    bool onDelete = false;
    bool enabled = true;
    /// Of a rule: it takes the place of what a foreign key does there, so that PostgreSQL refuses each delete of a row
    /// that could be pointed at, whatever rows there are.
    bool refusesKeys = false;
    bool ofStatements = false;    ///< runs once for each statement, also for one that meets no row
    QList<ForeignCode> code = {}; ///< its function, where that is somebody else's and runs as who deletes

    friend bool operator==(const Trigger &, const Trigger &) = default;
};

/// What the connected user may do with a table.
struct TablePrivileges
{
    bool owns = false; ///< is, or may act as, the owner
    bool select = false;
    bool insert = false;
    bool update = false;
    bool remove = false;
    bool references = false;

    friend bool operator==(const TablePrivileges &, const TablePrivileges &) = default;
};

/// A table of the database. `sql` is its qualified name as the server quotes it.
struct Table
{
    enum class Kind { Ordinary, Partitioned, Partition, Foreign };

    Oid oid = 0;
    QualifiedName name;
    QString sql;
    Kind kind = Kind::Ordinary;
    Oid partitionOf = 0;         ///< the partitioned table that this one is a part of; 0: none
    QString partitionConstraint; ///< what its rows must hold to belong there; empty where it is no partition
    double estimatedRows = 0;    ///< the planner's estimate; -1 when never analyzed
    double pages = 0;
    QString owner; ///< the role
    bool ownerIsSuperuser = false;
    bool policies = false;      ///< row-level security is on: for whom it applies depends on the role
    bool rowSecurity = false;   ///< policies apply to the connected user
    QStringList deletePolicies; ///< those that say which rows the connected user may delete, where they apply
    QString mayDelete;          ///< their condition on a row, bare column names; empty: every row
    bool hidesRows = false;     ///< and they may hide rows: not one of them shows everything
    bool ofExtension = false;
    bool refusesDeletes = false; ///< published for logical replication without an identity of its rows
    bool refusesUpdates = false; ///< the same for updates
    /// The publication whose row filter or column list goes beyond that identity; empty: none refuses.
    QString publicationRefusingDeletes;
    QString publicationRefusingUpdates;
    bool distributed = false; ///< by Citus: its rows are on other servers
    TablePrivileges may;
    QList<Column> columns;
    QStringList primaryKey;
    QStringList keyEquality; ///< per column of the primary key: what its index compares with, "OPERATOR(pg_catalog.=)"
    QList<Check> checks;
    QList<UniqueIndex> uniqueIndexes; ///< of a partitioned table: its partitions have them
    QList<IndexExpression> indexExpressions;
    QList<ForbiddenFunction> ownerMayNotCall;
    QList<Trigger> triggers;
    QList<ForeignCode> code = {}; ///< what merely reading its rows would run: then `may.select` is false

    [[nodiscard]] const Column *column(const QString &columnName) const;
    /// Columns of text, documents and bytes: what people write goes there.
    [[nodiscard]] QStringList freeTextColumns() const;
    /// Columns by whose texts people may know a row, the most telling first: "title", "group_name", …
    [[nodiscard]] QStringList labelColumns() const;
    friend bool operator==(const Table &, const Table &) = default;
};

/// A key that the server derives from a declared one: that of a partition, or to a partition.
struct DerivedKey
{
    Oid table = 0;
    Oid references = 0;
    QString name;
    QString comment;

    friend bool operator==(const DerivedKey &, const DerivedKey &) = default;
};

/// A foreign key that somebody declared: those derived from it are in `derived` only.
struct ForeignKey
{
    enum class Match { Simple, Full };

    Oid oid = 0;
    QString name;
    QString sql; ///< the constraint's name as the server quotes it
    Oid table = 0;
    QStringList columns;
    Oid references = 0;
    QStringList referencedColumns;
    /// Per column: the equality that PostgreSQL uses, "OPERATOR(pg_catalog.=)", referenced column on its left.
    QStringList equality;
    /// Per column: "COLLATE …" where both sides differ (the referenced column's holds), else empty.
    QStringList collation;
    DeleteRule onDelete = DeleteRule::NoAction;
    QStringList setColumnsSql; ///< `setColumns` as the server quotes them
    QStringList setColumns;    ///< the column list of SET NULL / SET DEFAULT (15+); empty: all of `columns`
    DeleteRule onUpdate = DeleteRule::NoAction;
    Match match = Match::Simple;
    bool deferrable = false;
    bool initiallyDeferred = false;
    bool validated = true;
    bool enforced = true;          ///< false: NOT ENFORCED (18+)
    bool period = false;           ///< with PERIOD (18+)
    bool triggersAsCreated = true; ///< false: somebody disabled or re-pointed its triggers, or those of a derived key
    bool indexed = false;          ///< an index serves lookups by `columns`
    QString madeIndex;             ///< the index of exactly `columns` whose name says that a fix made it; empty: none
    OwnerRights ownerMay;
    QString definition; ///< pg_get_constraintdef() with an empty search_path
    QString comment;
    QList<DerivedKey> derived; ///< where one of its sides is partitioned

    [[nodiscard]] KeyRule rule() const { return {onDelete, setColumns}; }
    /// The columns that @p rule would write, in the key's order; none where it writes none.
    [[nodiscard]] QStringList writtenBy(const KeyRule &rule) const;
    /// Whether both do the same to rows that hold this key: lists are compared by what they write.
    [[nodiscard]] bool isSame(const KeyRule &a, const KeyRule &b) const;
    friend bool operator==(const ForeignKey &, const ForeignKey &) = default;
};

/// Foreign keys in an order of their own, found at once by what they are and by their tables. A key may be changed in
/// its place, except for its oid and its tables.
class ForeignKeys
{
public:
    ForeignKeys() = default;
    explicit ForeignKeys(QList<ForeignKey> keys);

    void append(const ForeignKey &key);

    [[nodiscard]] const ForeignKey *find(Oid oid) const;
    [[nodiscard]] ForeignKey *find(Oid oid);
    /// Those that @p table itself holds, in the order of all.
    [[nodiscard]] QList<const ForeignKey *> of(Oid table) const;
    /// Those that reference @p table itself, in the order of all.
    [[nodiscard]] QList<const ForeignKey *> to(Oid table) const;

    [[nodiscard]] QList<ForeignKey>::const_iterator begin() const { return m_keys.cbegin(); }
    [[nodiscard]] QList<ForeignKey>::const_iterator end() const { return m_keys.cend(); }
    [[nodiscard]] QList<ForeignKey>::iterator begin() { return m_keys.begin(); }
    [[nodiscard]] QList<ForeignKey>::iterator end() { return m_keys.end(); }
    [[nodiscard]] const ForeignKey &first() const { return m_keys.first(); }
    [[nodiscard]] ForeignKey &first() { return m_keys.first(); }
    [[nodiscard]] const ForeignKey &last() const { return m_keys.last(); }

private:
    [[nodiscard]] QList<const ForeignKey *> at(const QList<qsizetype> &places) const;

    QList<ForeignKey> m_keys;
    QHash<Oid, qsizetype> m_places;
    QHash<Oid, QList<qsizetype>> m_of;
    QHash<Oid, QList<qsizetype>> m_to;
};

/// Columns that carry another table's key without a foreign key.
struct UndeclaredReference
{
    QualifiedName table;
    QString column; ///< of a composite key: "tenant_id, author_id"
    QualifiedName references;
    qint64 rows = 0;      ///< rows whose value is found there
    bool atLeast = false; ///< more rows may be hidden from this user
    bool foreign = false; ///< of a foreign table, whose server was not asked

    friend bool operator==(const UndeclaredReference &, const UndeclaredReference &) = default;
};

/// The server that a result is of.
struct ServerInfo
{
    QString version;       ///< "15.18 (Debian 15.18-0+deb12u1)"
    int versionNumber = 0; ///< 150018
    QString database;
    QString user;
    QString host;             ///< as connected: a name, an address, or a socket folder
    QString systemIdentifier; ///< empty where the user may not ask
    bool encrypted = false;
    bool superuser = false;

    friend bool operator==(const ServerInfo &, const ServerInfo &) = default;
};

/// The part of a database's catalog that delete rules need, read at one moment.
struct Schema
{
    ServerInfo server;
    QHash<Oid, Table> tables;
    ForeignKeys foreignKeys; ///< ordered by table name, then columns

    [[nodiscard]] const Table *table(const QualifiedName &name) const;
    [[nodiscard]] const ForeignKey *foreignKey(Oid oid) const;
    /// @p table's partitions of every level, each after the one that it is a part of, by name. Empty for other tables.
    [[nodiscard]] QList<const Table *> partitionsOf(Oid table) const;

    /// "public.webinars.whatsapp_group_id": what outputs call a key, and selectors accept. Keys that share
    /// table and columns are told apart by their names: "public.webinars:webinars_fkey".
    [[nodiscard]] QString idOf(const ForeignKey &key) const;
};

} // namespace ondelete
