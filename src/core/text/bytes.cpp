// SPDX-License-Identifier: MIT
#include "core/text/bytes.h"

#include <QtCore/QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Decoded
{
    QString text;
    bool isExact = true;
};

Decoded decoded(QByteArrayView utf8)
{
    if (std::ranges::all_of(utf8, [](char c) { return uchar(c) < 0x80; }))
        return {QString::fromLatin1(utf8)};
    // The flag's name is misleading: it is the one that keeps the mark.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    const QString text = decoder(utf8);
    return {text, !decoder.hasError()};
}

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView escapedMark = "\\ufeff";

/// In JSON the mark can only stand in a text, where its escape means the same, and Qt's reader keeps it.
QByteArray withEscapedMarks(QByteArray json)
{
    return json.replace(byteOrderMark, escapedMark);
}

} // namespace

QString textOf(QByteArrayView utf8)
{
    return decoded(utf8).text;
}

std::optional<QString> exactTextOf(QByteArrayView utf8)
{
    const Decoded result = decoded(utf8);
    return result.isExact ? std::optional(result.text) : std::nullopt;
}

bool hasExactBytes(QStringView text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

QJsonDocument documentOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(withEscapedMarks(json));
}

QByteArray bytesOf(const QJsonDocument &document, QJsonDocument::JsonFormat format)
{
    return withEscapedMarks(document.toJson(format));
}

} // namespace ondelete
