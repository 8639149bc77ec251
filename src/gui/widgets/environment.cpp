// SPDX-License-Identifier: MIT
#include "gui/widgets/environment.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Environment)
};

} // namespace

QString toString(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"production"_s;
    case Environment::Staging:
        return u"staging"_s;
    case Environment::Development:
        return u"development"_s;
    case Environment::Sample:
        return u"sample"_s;
    }
    Q_UNREACHABLE();
}

Environment environmentFromString(const QString &text)
{
    for (const Environment environment : {Environment::Staging, Environment::Development, Environment::Sample}) {
        if (text == toString(environment))
            return environment;
    }
    return Environment::Production;
}

QString wordOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Words::tr("PRODUCTION");
    case Environment::Staging:
        return Words::tr("STAGING");
    case Environment::Development:
        return Words::tr("DEVELOPMENT");
    case Environment::Sample:
        return Words::tr("SAMPLE DATA");
    }
    Q_UNREACHABLE();
}

Tone toneOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Tone::Bad;
    case Environment::Staging:
        return Tone::Staging;
    case Environment::Development:
        return Tone::Development;
    case Environment::Sample:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

QColor stripeColor(Environment environment, const Colors &colors)
{
    switch (environment) {
    case Environment::Production:
        return colors.production;
    case Environment::Staging:
        return colors.staging;
    case Environment::Development:
        return colors.development;
    case Environment::Sample:
        return colors.accent;
    }
    Q_UNREACHABLE();
}

QString ConnectionMark::title() const
{
    return u"%1 – %2"_s.arg(name, wordOf(environment));
}

} // namespace ondelete
