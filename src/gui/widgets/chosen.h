// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QButtonGroup>

#include <functional>
#include <type_traits>

namespace ondelete {

/// Calls @p what when another button of the exclusive @p group is chosen, by whatever means: assistive technology
/// checks a button without a click.
template <typename Context, typename What>
void whenChosen(QButtonGroup *group, Context *context, What what)
{
    std::function<void()> chosen;
    if constexpr (std::is_invocable_v<What>)
        chosen = what;
    else
        chosen = std::bind_front(what, context);
    QObject::connect(group, &QButtonGroup::buttonToggled, context, [chosen](QAbstractButton *, bool isChecked) {
        if (isChecked)
            chosen();
    });
}

} // namespace ondelete
