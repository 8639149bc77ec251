// SPDX-License-Identifier: MIT
#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include <cstdio>

/// Starts a cluster, says where and as which process, and waits to be killed.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    ondelete::ThrowawayCluster cluster;
    if (!cluster.start({})) {
        std::fprintf(stderr, "%s\n", qPrintable(cluster.errorString()));
        return 1;
    }
    std::printf("%s %lld\n", qPrintable(cluster.folder()), cluster.serverPid());
    std::fflush(stdout);
    QThread::sleep(60);
    return 0;
}
