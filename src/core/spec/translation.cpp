// SPDX-License-Identifier: MIT
#include "core/spec/translation.h"

#include <memory>

namespace ondelete {
namespace {

template <typename AnySpec, typename Take>
void forEachText(AnySpec &spec, Take take)
{
    take(spec.title);
    take(spec.root.singular);
    take(spec.root.plural);
    for (auto &column : spec.root.columns) {
        take(column.title);
        for (auto &words : column.labels)
            take(words);
    }
    if (spec.root.listed)
        take(spec.root.listed->text);
    if (spec.root.protectedRows)
        take(spec.root.protectedRows->text);
    for (auto &rule : spec.rules) {
        take(rule.label);
        take(rule.reason);
    }
    for (auto &label : spec.labels)
        take(label);
}

/// Those of the country before those of the language.
QMap<QString, QString> translationsFor(const Spec &spec, const QLocale &locale)
{
    const QString name = locale.name().replace(u'_', u'-'); // "es-MX"
    const auto own = spec.translations.find(name);
    return own != spec.translations.end() ? *own : spec.translations.value(name.section(u'-', 0, 0));
}

} // namespace

QSet<QString> textsOf(const Spec &spec)
{
    QSet<QString> texts;
    forEachText(spec, [&](const QString &text) { texts.insert(text); });
    texts.remove({}); // a rule without a label or a reason
    return texts;
}

Spec localized(const Spec &spec, const QLocale &locale)
{
    const Spec &written = asWritten(spec);
    const QMap<QString, QString> translations = translationsFor(written, locale);
    if (translations.isEmpty())
        return written;
    Spec shown = written;
    shown.written = std::make_shared<const Spec>(written);
    forEachText(shown, [&](QString &text) { text = translations.value(text, text); });
    return shown;
}

const Spec &asWritten(const Spec &spec)
{
    return spec.written ? *spec.written : spec;
}

} // namespace ondelete
