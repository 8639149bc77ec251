// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace ondelete {

// Who wrote an undo file or a record: Ed25519, by OpenSSL. A person's key is a file of mode 0600 in the data folder; it
// is made when it is first needed.

/// SHA-256 of what is added, by OpenSSL: where the processor can do it, several times as fast as Qt's.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /// Of all so far; more may be added.
    [[nodiscard]] QByteArray result() const;
    void reset();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Who signed, and the signature: hexadecimal digits.
struct Signature
{
    QString signer; ///< the public key
    QString value;

    friend bool operator==(const Signature &, const Signature &) = default;
};

/// Signs @p digest, which stands for a file's bytes. Unset where there is no key and none can be made.
[[nodiscard]] std::optional<Signature> sign(const QByteArray &digest);
[[nodiscard]] bool fits(const Signature &signature, const QByteArray &digest);

/// This person's public key; empty where there is none and none can be made.
[[nodiscard]] QString ownKey();

/// What colleagues' keys are trusted for is a person's to say, once for each.
struct KnownKey
{
    QString key;
    QString name;
};
[[nodiscard]] QList<KnownKey> knownKeys();
/// Returns an empty text, or what went wrong.
[[nodiscard]] QString trustKey(const QString &key, const QString &name);

/// Whose signatures count: this person's key, and the known ones.
[[nodiscard]] QStringList trustedKeys();

/// A record with who wrote it: the field "signature" over all others.
[[nodiscard]] QJsonObject signedRecord(QJsonObject record);
/// Who signed the record; empty where nobody did, or somebody changed it since.
[[nodiscard]] QString signerOf(QJsonObject record);

} // namespace ondelete
