// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace ondelete {

using Oid = quint32;

/// Code that looking would run with the rights of who looks, and whose it is.
struct ForeignCode
{
    enum class Why {
        Owner,     ///< it belongs to neither a superuser nor the session's user
        Acts,      ///< PostgreSQL's own, but it reads files, runs SQL, or changes something
        Extension, ///< of an extension that PostgreSQL does not trust
    };

    QString function; ///< "public.evil(uuid)"; of a view or a foreign table its name
    QString owner;
    Why why = Why::Owner;

    friend bool operator==(const ForeignCode &, const ForeignCode &) = default;
};

[[nodiscard]] QString toString(ForeignCode::Why why);
/// "public.evil(uuid) of owner": a list for a sentence.
[[nodiscard]] QString toWords(const QList<ForeignCode> &code);
/// Why it is not run, and what evaluates it all the same: a whole sentence.
[[nodiscard]] QString notEvaluated(const QList<ForeignCode> &code);
/// The roles whose code a person may let run, each once.
[[nodiscard]] QStringList ownersOf(const QList<ForeignCode> &code);
/// Adds what is not yet there.
void addCode(QList<ForeignCode> &code, const QList<ForeignCode> &more);

/// A function as the catalog has it.
struct FunctionFact
{
    Oid oid = 0;
    QString schema;
    QString name;
    QString signature;      ///< "public.evil(uuid)"
    QString owner;          ///< the role
    bool isOwn = false;     ///< its owner is a superuser, or the session's user
    bool isBuiltIn = false; ///< in pg_catalog
    bool isVolatile = false;
    bool untrustedExtension = false;
};

/// An operator that is not PostgreSQL's own.
struct OperatorFact
{
    Oid oid = 0;
    QString schema;
    QString name;
    Oid function = 0;
};

/// A type that is not PostgreSQL's own, by what it runs.
struct TypeFact
{
    QList<Oid> parts;     ///< the types below: of elements, columns, a domain, a range
    QList<Oid> functions; ///< that read and write its values
    QList<Oid> casts;     ///< that make values of it, or of its values
    QStringList checks;   ///< of a domain, as the catalog stores them
};

/// Says what an expression, a type or an operator of the catalog would run that is not to be run by looking. Pure: the
/// facts were read before.
class CodeTrust
{
public:
    CodeTrust(const QList<FunctionFact> &functions, const QList<OperatorFact> &operators, QHash<Oid, TypeFact> types,
              const QStringList &evaluatedOwners);

    /// Of @p tree, an expression as the catalog stores it (pg_node_tree). The server reads the expression's text again,
    /// so whatever shares the name of a function or an operator counts with it, and so do the casts of its types.
    [[nodiscard]] QList<ForeignCode> ofExpression(const QString &tree) const;
    /// Of the output of values of @p type, without any cast.
    [[nodiscard]] QList<ForeignCode> ofReading(Oid type) const;
    /// Of a value of @p type made anew: its domains' checks with it.
    [[nodiscard]] QList<ForeignCode> ofMaking(Oid type) const;
    /// Of "OPERATOR(public.=)", as the server reads it again.
    [[nodiscard]] QList<ForeignCode> ofOperator(const QString &sql) const;
    /// The relations that an expression's queries read.
    [[nodiscard]] static QSet<Oid> relationsIn(const QString &tree);

private:
    enum class Use { Reading, Making, Evaluating };
    struct Found;

    void addFunction(Found &found, Oid function) const;
    void addOperator(Found &found, const QString &name) const;
    void addType(Found &found, Oid type, Use use) const;
    void addExpression(Found &found, const QString &tree) const;

    QHash<Oid, QString> m_functionNames;             ///< "schema.name" of each that is not PostgreSQL's own
    QHash<QString, QList<ForeignCode>> m_namedAlike; ///< what is not to run, by that name
    QHash<Oid, ForeignCode> m_code;                  ///< what is not to run
    QHash<Oid, QString> m_operatorNames;             ///< "OPERATOR(schema.name)"
    QHash<QString, QList<Oid>> m_operatorFunctions;  ///< by that name
    QHash<Oid, TypeFact> m_types;
};

} // namespace ondelete
