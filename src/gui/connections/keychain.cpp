// SPDX-License-Identifier: MIT
#include "gui/connections/keychain.h"

#include <QtCore/QPointer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

const QString serviceName = u"OnDelete"_s;

QString problemOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Keychain::tr("This computer has no keychain that answers: the password is asked for each time.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Keychain::tr("The keychain stayed locked: the password is asked for this time.");
    default:
        return Keychain::tr("The keychain did not answer (%1): the password is asked for this time.")
            .arg(job.errorString());
    }
}

/// Never the fallback: a password in a plain file is none.
template <typename Job>
void run(Job *job, const QString &connection, QObject *receiver, Keychain::OnAnswer onAnswer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(connection);
    QObject::connect(job, &QKeychain::Job::finished, receiver, [onAnswer = std::move(onAnswer)](QKeychain::Job *done) {
        Keychain::Answer answer{{}, problemOf(*done)};
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done); read && !done->error())
            answer.password = read->textData();
        onAnswer(answer);
    });
    job->start();
}

} // namespace

void Keychain::read(const QString &connection, QObject *receiver, OnAnswer onAnswer)
{
    run(new QKeychain::ReadPasswordJob(serviceName, this), connection, receiver, std::move(onAnswer));
}

void Keychain::write(const QString &connection, const QString &password, QObject *receiver, OnAnswer onAnswer)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName, this);
    job->setTextData(password);
    run(job, connection, receiver, std::move(onAnswer));
}

void Keychain::remove(const QString &connection, QObject *receiver, OnAnswer onAnswer)
{
    run(new QKeychain::DeletePasswordJob(serviceName, this), connection, receiver, std::move(onAnswer));
}

} // namespace ondelete
