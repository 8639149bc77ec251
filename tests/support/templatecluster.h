// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// The database in a template cluster that holds the sample, as createSampleDatabase() makes it.
constexpr auto templateSampleName = QLatin1StringView("sample");

/// The data folder of a server that was stopped, with the sample in it, kept in the build folder. The first test
/// program that asks makes it, others that ask meanwhile wait for it: whole or not at all. A change of the sample, of
/// the server's programs or of the user makes another one. It stays there while this object lives.
class TemplateCluster
{
public:
    /// For the server programs in @p programs; empty: the installed ones.
    explicit TemplateCluster(const QString &programs);
    ~TemplateCluster();
    TemplateCluster(const TemplateCluster &) = delete;
    TemplateCluster &operator=(const TemplateCluster &) = delete;

    /// Empty where it could not be made: then a test program does without.
    [[nodiscard]] QString path() const { return m_path; }

private:
    int m_lock = -1; ///< shared by those who use a template; it goes with the process, however that ends
    QString m_path;
};

} // namespace ondelete
