// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <memory>

namespace ondelete {

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

} // namespace ondelete
