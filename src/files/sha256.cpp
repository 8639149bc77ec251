// SPDX-License-Identifier: MIT
#include "files/signature.h"

#include <QtCore/QtGlobal>

#include <openssl/evp.h>

namespace ondelete {
namespace {

constexpr qsizetype digestSize = 32;

/// Without memory, or without SHA-256, nothing that is to be proven by it may go on.
void must(bool done)
{
    if (!done)
        qFatal("SHA-256 is not to be had from OpenSSL");
}

} // namespace

struct Sha256::State
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    must(m_state->context != nullptr);
    reset();
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    must(EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size())) == 1);
}

QByteArray Sha256::result() const
{
    const State end;
    QByteArray digest(digestSize, '\0');
    must(end.context && EVP_MD_CTX_copy_ex(end.context.get(), m_state->context.get()) == 1);
    must(EVP_DigestFinal_ex(end.context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) == 1);
    return digest;
}

void Sha256::reset()
{
    must(EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr) == 1);
}

} // namespace ondelete
