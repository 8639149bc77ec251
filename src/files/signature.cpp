// SPDX-License-Identifier: MIT
#include "files/signature.h"

#include "core/text/bytes.h"
#include "files/programfolder.h"
#include "files/safefile.h"
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>

#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Signature)
};

constexpr qsizetype keySize = 32;
constexpr size_t signatureSize = 64;
constexpr auto knownPrefix = "undo/knownKeys/"_L1;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QString hex(const QByteArray &array)
{
    return QString::fromLatin1(array.toHex());
}

/// So that a signature of one thing is none of another.
QByteArray purposeOf(const QByteArray &digest)
{
    return "OnDelete signature 1\n" + digest;
}

QString publicHalf(const Key &key)
{
    size_t size = keySize;
    QByteArray half(keySize, '\0');
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char *>(half.data()), &size) != 1)
        return {};
    return hex(half);
}

QByteArray storedSecret(const QString &path)
{
    QFile file;
    return openPlain(file, path, Links::Never) ? QByteArray::fromHex(file.read(2 * keySize)) : QByteArray();
}

Key ownSecret()
{
    const QString folder = programFolder();
    const QString path = folder + u"/signing.key"_s;
    QByteArray secret = storedSecret(path);
    if (secret.size() != keySize && !QFile::exists(path)) {
        secret.resize(keySize);
        QDir().mkpath(folder);
        if (RAND_bytes(reinterpret_cast<unsigned char *>(secret.data()), int(keySize)) != 1)
            return {nullptr, &EVP_PKEY_free};
        (void)saveFile(path, secret.toHex() + '\n', Overwrite::Never);
        secret = storedSecret(path); // another process may have been first
    }
    return {secret.size() == keySize ? EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytes(secret), keySize)
                                     : nullptr,
            &EVP_PKEY_free};
}

bool isKey(const QString &text)
{
    static const QRegularExpression shape(u"^[0-9a-f]{64}$"_s);
    return shape.match(text).hasMatch();
}

QByteArray digestOf(const QJsonObject &record)
{
    return QCryptographicHash::hash(bytesOf(QJsonDocument(record), QJsonDocument::Compact), QCryptographicHash::Sha256);
}

constexpr auto field = "signature"_L1;

} // namespace

std::optional<Signature> sign(const QByteArray &digest)
{
    const Key key = ownSecret();
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const QByteArray message = purposeOf(digest);
    QByteArray value(qsizetype(signatureSize), '\0');
    size_t size = signatureSize;
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(value.data()), &size, bytes(message),
                          size_t(message.size()))
            != 1)
        return std::nullopt;
    return Signature{publicHalf(key), hex(value)};
}

bool fits(const Signature &signature, const QByteArray &digest)
{
    const QByteArray signer = QByteArray::fromHex(signature.signer.toLatin1());
    const QByteArray value = QByteArray::fromHex(signature.value.toLatin1());
    if (signer.size() != keySize || size_t(value.size()) != signatureSize)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(signer), keySize), &EVP_PKEY_free);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const QByteArray message = purposeOf(digest);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytes(value), signatureSize, bytes(message), size_t(message.size())) == 1;
}

QString ownKey()
{
    return publicHalf(ownSecret());
}

QList<KnownKey> knownKeys()
{
    QList<KnownKey> known;
    const QSettings settings;
    for (const QString &name : settings.allKeys())
        if (name.startsWith(knownPrefix))
            known.append({name.sliced(knownPrefix.size()), settings.value(name).toString()});
    return known;
}

QString trustKey(const QString &key, const QString &name)
{
    if (!isKey(key))
        return Text::tr(
            "A key has 64 digits, as \"ondelete archives key\" shows it on the colleague's computer. Nothing "
            "was changed.");
    QSettings settings;
    settings.setValue(knownPrefix + key, name);
    settings.sync();
    return settings.status() == QSettings::NoError ? QString()
                                                   : Text::tr("The settings can't be written, so nothing was changed.");
}

QStringList trustedKeys()
{
    QStringList keys;
    if (const QString own = ownKey(); !own.isEmpty())
        keys.append(own);
    for (const KnownKey &known : knownKeys())
        keys.append(known.key);
    return keys;
}

QJsonObject signedRecord(QJsonObject record)
{
    record.remove(field);
    if (const auto signature = sign(digestOf(record)))
        record.insert(field, QJsonObject{{u"signer"_s, signature->signer}, {u"value"_s, signature->value}});
    return record;
}

QString signerOf(QJsonObject record)
{
    const QJsonObject given = record.take(field).toObject();
    const Signature signature{given[u"signer"_s].toString(), given[u"value"_s].toString()};
    return fits(signature, digestOf(record)) ? signature.signer : QString();
}

} // namespace ondelete
