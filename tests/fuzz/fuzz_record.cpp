// SPDX-License-Identifier: MIT
#include "core/records/receipt.h"

#include <QtCore/QJsonDocument>

#include <cstdint>

using namespace ondelete;

/// A record that somebody put into the team's folder.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::optional<Receipt> receipt =
        receiptFromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!receipt)
        return 0;
    if (!isReceiptId(receipt->id))
        __builtin_trap();
    (void)isOpen(*receipt);
    (void)wasAbout(*receipt, QStringLiteral("text"));
    const QByteArray written = QJsonDocument(toJson(*receipt)).toJson();
    const std::optional<Receipt> again = receiptFromJson(written);
    if (!again || QJsonDocument(toJson(*again)).toJson() != written)
        __builtin_trap();
    return 0;
}
