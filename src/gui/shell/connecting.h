// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/spec/spec.h"
#include "gui/connections/connectionrequest.h"
#include "gui/jobs/job.h"
#include "gui/rulelist/specopening.h"
#include "postgres/connection/connectiontest.h"
#include "postgres/connection/sshtunnel.h"
#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace ondelete {

/// How far a connection came that a person asked for.
struct Reached
{
    ConnectionTest test;
    ConnectionSettings settings;               ///< as it is opened: by way of the tunnel, where there is one
    std::shared_ptr<SshTunnel> tunnel;         ///< outlives the connection
    std::optional<SpecOpening> ruleList;       ///< the connection's own, where it has one
    std::shared_ptr<ThrowawayCluster> cluster; ///< of the sample data; outlives the connection
};

/// Reads the connection's own rule list and opens the tunnel, where they are asked for, and tests the connection, with
/// that list or else with @p spec. Blocks: not for the window's thread. Throws
/// DbError where the tunnel fails: the server was not asked then.
[[nodiscard]] Reached reach(const ConnectionRequest &request, const Spec &spec, const std::stop_token &stop);

class StartPage;

/// Tests and opens what a person asks for on the start page, which shows how far that is; one at a time. Thread: the
/// window's.
class Connecting final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Connecting(StartPage &start, const Spec &spec, QObject *parent = nullptr);

    void test(const ConnectionRequest &request);
    void to(const ConnectionRequest &request);
    /// Asks which roles the user may act as, and offers them.
    void listRoles(const ConnectionRequest &request);
    /// To the sample database, on a private server that is started for it.
    void toSample();
    void cancel();

signals:
    void reached(const ondelete::ConnectionRequest &request, const ondelete::Reached &reached);

private:
    StartPage &m_start;
    const Spec &m_spec;
    Job m_run;
};

/// "connected, encrypted, server checked": what a person may rely on.
[[nodiscard]] QString encryptionWords(const ServerInfo &server, const ConnectionSettings &settings);

/// What the status bar says once nothing answers any more: a tunnel that ended is told apart from a server.
[[nodiscard]] QString lossWords(const SshTunnel *tunnel);

} // namespace ondelete
