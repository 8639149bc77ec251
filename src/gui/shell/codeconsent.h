// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

#include <functional>

class QMessageBox;
class QWidget;

namespace ondelete {

/// Asks whether the code of @p owners may run with the rights of @p user, and says what that means; @p then runs where
/// a person says so. The box goes when it is closed.
void askToEvaluate(QWidget &parent, const QStringList &owners, const QString &user, std::function<void()> then);

} // namespace ondelete
