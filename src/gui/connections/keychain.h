// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace ondelete {

/// Passwords of saved connections in the desktop's own keychain, never anywhere else. Thread: the window's; answers
/// come later, to a receiver that still lives.
class Keychain final : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        QString password; ///< empty: none is kept
        QString problem;  ///< a sentence; empty: it went well
    };
    using OnAnswer = std::function<void(const Answer &)>;

    using QObject::QObject;

    void read(const QString &connection, QObject *receiver, OnAnswer onAnswer);
    void write(const QString &connection, const QString &password, QObject *receiver, OnAnswer onAnswer);
    void remove(const QString &connection, QObject *receiver, OnAnswer onAnswer);
};

} // namespace ondelete
