// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QButtonGroup>

#include <functional>

namespace ondelete {

/// Calls @p what when another button of the exclusive @p group is chosen, by whatever means: assistive technology
/// checks a button without a click.
template <typename Context, typename What>
void whenChosen(QButtonGroup *group, Context *context, What what)
{
    QObject::connect(group, &QButtonGroup::buttonToggled, context, [context, what](QAbstractButton *, bool isChecked) {
        if (!isChecked)
            return;
        if constexpr (std::is_invocable_v<What>)
            what();
        else
            std::invoke(what, context);
    });
}

} // namespace ondelete
