// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <stdexcept>

namespace ondelete {

/// Wrong words on the command line, or in a file that they name: exit status 2. Caught by runCommandLine() alone.
class UsageError : public std::runtime_error
{
public:
    explicit UsageError(const QString &text)
        : std::runtime_error(text.toStdString())
        , message(text)
    {
    }

    QString message;
};

} // namespace ondelete
