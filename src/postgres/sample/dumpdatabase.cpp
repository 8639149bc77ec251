// SPDX-License-Identifier: MIT
#include "postgres/sample/dumpdatabase.h"

#include "core/text/bytes.h"
#include "core/text/sqlstatements.h"
#include "postgres/connection/connection.h"
#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto roleName = "dump_owner"_L1;
constexpr auto databaseName = "dump"_L1;
constexpr int shownText = 80;

/// "line 12: GRANT SELECT ON TABLE …", on one line.
QString nameOf(const ScriptPart &part)
{
    const QString text = textOf(part.text).simplified();
    return u"line %1: %2"_s.arg(part.line).arg(text.size() > shownText ? text.left(shownText) + u'…' : text);
}

/// What says nothing about delete rules, and what this role could not do anyhow.
bool isPassedOver(const QString &statement)
{
    static const QRegularExpression words(
        u"^(?:ALTER .* OWNER TO |(?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES|SECURITY LABEL|REASSIGN OWNED)\\b"
        "|(?:CREATE|ALTER|DROP) (?:ROLE|USER|GROUP|DATABASE|TABLESPACE|SUBSCRIPTION|EVENT TRIGGER|SERVER|FOREIGN DATA "
        "WRAPPER)\\b|COMMENT ON (?:EXTENSION|DATABASE|ROLE|TABLESPACE)\\b|SET (?:SESSION AUTHORIZATION|ROLE)\\b"
        "|COPY .* TO |COPY (?!.* FROM STDIN))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return words.match(statement).hasMatch();
}

/// What a server of another version, or without a package, may refuse, and nothing is lost.
bool mayFail(const QString &statement, const DbError &error)
{
    static const QRegularExpression words(
        u"^(?:SET |SELECT PG_CATALOG ?\\. ?SET_CONFIG|CREATE (?:EXTENSION|POLICY)\\b)"_s);
    const bool isThereAlready = error.sqlState == u"42P06"; // schema public
    return isThereAlready || words.match(statement).hasMatch();
}

} // namespace

DumpDatabase::DumpDatabase() = default;
DumpDatabase::~DumpDatabase() = default;

QString DumpDatabase::load(const QByteArray &dump, const std::stop_token &stop)
{
    m_cluster = std::make_unique<ThrowawayCluster>();
    if (!m_cluster->start({}))
        return m_cluster->errorString();
    {
        Connection superuser(m_cluster->settings(u"postgres"_s), stop);
        const Connection::Cancellable cancellable(superuser, stop);
        superuser.query(u"CREATE ROLE %1 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE"_s.arg(roleName));
        superuser.query(u"CREATE DATABASE %1 OWNER %2 TEMPLATE template0"_s.arg(databaseName, roleName));
        superuser.query(u"REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC"_s);
        superuser.query(u"ALTER ROLE postgres NOLOGIN"_s); // from here on nobody is superuser
    }
    Connection connection(settings(), stop);
    const Connection::Cancellable cancellable(connection, stop);
    for (const ScriptPart &part : partsOfScript(dump)) {
        if (part.kind == ScriptPart::Kind::Command) {
            // pg_dump's own guard against psql's commands is no loss.
            if (!part.text.startsWith("\\restrict ") && !part.text.startsWith("\\unrestrict "))
                m_skipped.append(nameOf(part));
            continue;
        }
        const QString kind = textOf(withoutComments(part.text));
        if (isPassedOver(kind)) {
            m_skipped.append(nameOf(part));
            continue;
        }
        try {
            if (part.kind == ScriptPart::Kind::CopyData)
                (void)connection.copyIn(textOf(part.text),
                                        [data = part.data]() mutable { return std::exchange(data, QByteArray()); });
            else
                (void)connection.query(textOf(part.text));
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Server)
                throw;
            if (mayFail(kind, error))
                m_skipped.append(nameOf(part) + u": "_s + error.message);
            else
                m_failed.append(nameOf(part) + u": "_s + error.message);
        }
    }
    return {};
}

ConnectionSettings DumpDatabase::settings() const
{
    return m_cluster->settings(databaseName, roleName);
}

} // namespace ondelete
