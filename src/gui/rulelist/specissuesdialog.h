// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/specreader.h"

#include <QtWidgets/QDialog>

namespace ondelete {

/// Everything that is wrong with a rule list, by line and column.
class SpecIssuesDialog final : public QDialog
{
    Q_OBJECT

public:
    SpecIssuesDialog(const QString &path, const QList<SpecIssue> &issues, QWidget *parent = nullptr);
};

} // namespace ondelete
