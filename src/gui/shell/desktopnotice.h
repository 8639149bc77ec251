// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

class QWidget;

namespace ondelete {

/// Says by the desktop's own notifications that work has ended, to who is at another window meanwhile; clicked, it
/// brings up the window. Where there is no such service, nothing happens.
class DesktopNotice final : public QObject
{
    Q_OBJECT

public:
    /// @p window must outlive it.
    explicit DesktopNotice(QWidget &window);

    /// Only while none of the program's windows is the active one, and unless a person has switched it off. @p text
    /// may stand on a locked screen: no phone numbers, no names.
    void tell(const QString &text);

private slots:
    void actionInvoked(uint id, const QString &action);

private:
    QWidget &m_window;
    bool m_listens = false;
    uint m_shown = 0; ///< the service's number of the last one, which the next replaces
};

/// Whether a person wants them; unless somebody says otherwise, yes.
[[nodiscard]] bool wantsDesktopNotices();
void setWantsDesktopNotices(bool wanted);

} // namespace ondelete
