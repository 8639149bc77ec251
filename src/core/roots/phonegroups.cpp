// SPDX-License-Identifier: MIT
#include "core/roots/phonegroups.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Numbers of one country that are written in one way.
struct Plan
{
    QLatin1StringView country;
    QLatin1StringView begins;    ///< the number behind the country's code
    std::array<int, 5> groups{}; ///< as many digits as the number has; 0: no more
};

constexpr std::array plans{
    Plan{"1"_L1, ""_L1, {3, 3, 4}},      Plan{"7"_L1, ""_L1, {3, 3, 2, 2}},     Plan{"31"_L1, "6"_L1, {1, 8}},
    Plan{"32"_L1, "4"_L1, {3, 2, 2, 2}}, Plan{"33"_L1, ""_L1, {1, 2, 2, 2, 2}}, Plan{"34"_L1, ""_L1, {3, 3, 3}},
    Plan{"41"_L1, ""_L1, {2, 3, 2, 2}},  Plan{"44"_L1, "7"_L1, {4, 6}},         Plan{"45"_L1, ""_L1, {2, 2, 2, 2}},
    Plan{"48"_L1, ""_L1, {3, 3, 3}},     Plan{"51"_L1, "9"_L1, {3, 3, 3}},      Plan{"55"_L1, ""_L1, {2, 5, 4}},
    Plan{"55"_L1, ""_L1, {2, 4, 4}},     Plan{"56"_L1, "9"_L1, {1, 4, 4}},      Plan{"57"_L1, "3"_L1, {3, 3, 4}},
    Plan{"86"_L1, "1"_L1, {3, 4, 4}},    Plan{"91"_L1, ""_L1, {5, 5}},          Plan{"351"_L1, ""_L1, {3, 3, 3}},
    Plan{"971"_L1, "5"_L1, {2, 3, 4}},   Plan{"972"_L1, "5"_L1, {2, 3, 4}},
};

/// The countries' codes of two digits; 1 and 7 have one, all others three (ITU-T E.164).
constexpr std::array twoDigits{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
                               55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

qsizetype countryDigits(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return std::ranges::find(twoDigits, digits.first(2).toInt()) != twoDigits.end() ? 2 : 3;
}

} // namespace

QString groupedPhone(const QString &phone)
{
    const QStringView digits = QStringView(phone).mid(1);
    const bool isPlain = phone.startsWith(u'+') && digits.size() >= 8 && digits.size() <= 15 && digits.front() != u'0'
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isPlain)
        return phone;
    const QStringView country = digits.first(countryDigits(digits));
    const QStringView number = digits.mid(country.size());
    const auto plan = std::ranges::find_if(plans, [&](const Plan &one) {
        return country == one.country && number.startsWith(one.begins)
            && number.size() == std::accumulate(one.groups.begin(), one.groups.end(), 0);
    });
    QString grouped = u'+' + country.toString();
    if (plan == plans.end())
        return grouped + u' ' + number.toString();
    qsizetype from = 0;
    for (const int size : plan->groups) {
        if (size == 0)
            break;
        grouped += u' ' + number.mid(from, size).toString();
        from += size;
    }
    return grouped;
}

} // namespace ondelete
